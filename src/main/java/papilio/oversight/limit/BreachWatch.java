package papilio.oversight.limit;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import papilio.audit.AuditTrail;
import papilio.oversight.indicator.IndicatorsCounted;
import papilio.oversight.indicator.Totals;

/** Keeps the record of breaches whenever the study was counted anew or a limit changed: begun once, ended once. */
@Component
class BreachWatch {
    private final QualityLimits limits;
    private final QualityBreaches breaches;
    private final AuditTrail audit;

    BreachWatch(QualityLimits limits, QualityBreaches breaches, AuditTrail audit) {
        this.limits = limits;
        this.breaches = breaches;
        this.audit = audit;
    }

    @EventListener
    void counted(IndicatorsCounted counted) {
        watch(counted.study(), counted.today(), counted.totals());
    }

    void watch(String study, LocalDate today, Totals totals) {
        var running = breaches.findByStudyCodeAndOverOnIsNull(study).stream()
                .collect(toMap(QualityBreach::parameter, identity(), (one, other) -> one));
        for (var limit : limits.newest(study)) {
            var now = limit.parameter().of(totals);
            var beyond = limit.isInForce() && limit.row(now).state() == LimitRow.State.BEYOND;
            var breach = running.get(limit.parameter());
            if (beyond && breach == null) {
                var begun = breaches.saveAndFlush(new QualityBreach(study, limit, now, today));
                audit.write(begun.created());
            } else if (!beyond && breach != null) {
                audit.write(breach.end(today));
                breaches.saveAndFlush(breach);
            }
        }
    }
}
