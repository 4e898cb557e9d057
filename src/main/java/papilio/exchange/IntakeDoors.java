package papilio.exchange;

import java.time.Clock;
import org.springframework.stereotype.Component;
import papilio.audit.AuditTrail;
import papilio.patient.PatientIntake;
import papilio.safety.EventIntake;
import papilio.site.SiteIntake;
import papilio.site.approval.ApprovalService;

/** The rooms' doors that an import goes through. */
@Component
record IntakeDoors(
        PatientIntake patients,
        EventIntake events,
        SiteIntake sites,
        ApprovalService approvals,
        AuditTrail audit,
        Clock clock) {}
