package papilio.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import papilio.access.Role;
import papilio.audit.signature.KnownSignatures;
import papilio.audit.signature.SignatureMeaning;
import papilio.audit.signature.Signing;
import papilio.safety.EventChanged.Cause;
import papilio.safety.EventContent;
import papilio.safety.KnownContent;
import papilio.safety.KnownContents;
import papilio.safety.codes.Causality;
import papilio.safety.codes.Outcome;
import papilio.safety.codes.SeriousnessCriterion;
import papilio.safety.version.FrozenContent;
import papilio.safety.version.KnownVersions;

/** How the serious events were reported: first while they went on, then with their end; signed, one signature stale, one closed. */
@Component
class DemoVersions {
    private static final String COORDINATOR = "site01";
    private static final String CHANGED_WHY = "出院小结已收到，结局和因果关系已更新 · Discharge summary received: outcome and cause";
    private static final String ENDED_WHY = "随访：已记录结局 · Follow-up: how it ended";
    private static final String CLOSED_WHY = "资料完整，死亡报告已归档 · Complete; the report of the death is filed";

    private final KnownContents contents;
    private final KnownVersions versions;
    private final KnownSignatures signatures;
    private final List<KnownVersions.Known> reported = new ArrayList<>();
    private final List<KnownSignatures.Known> names = new ArrayList<>();

    DemoVersions(KnownContents contents, KnownVersions versions, KnownSignatures signatures) {
        this.contents = contents;
        this.versions = versions;
        this.signatures = signatures;
    }

    void write() {
        reported.clear();
        names.clear();
        contents.versioned(DemoStudy.CODE).forEach(this::report);
        versions.write(reported);
        signatures.write(names);
    }

    private void report(KnownContent event) {
        var aware = Objects.requireNonNull(event.content().awareAt()).plusSeconds(3_600);
        if (event.patientNo().equals(Story.NEW)) {
            version(event, 1, Cause.RECORDED, null, aware);
        } else if (event.patientNo().equals(Story.CHANGED)) {
            var first = with(event, then(event.content()));
            version(first, 1, Cause.RECORDED, null, aware);
            sign(first, 1, DemoStudy.at(LocalDate.of(2026, 6, 23), 9, 35));
            version(event, 2, Cause.CORRECTED, CHANGED_WHY, DemoStudy.at(LocalDate.of(2026, 6, 26), 11, 5));
        } else if (event.content().fatal()) {
            version(with(event, alive(event.content())), 1, Cause.RECORDED, null, aware);
            var died = DemoStudy.at(Objects.requireNonNull(event.content().diedOn()), 17, 30);
            version(event, 2, Cause.CORRECTED, ENDED_WHY, died);
            var closed = died.plusSeconds(9 * 86_400);
            version(event, 3, Cause.FINISHED, CLOSED_WHY, closed);
            sign(event, 3, closed.plusSeconds(2_400));
        } else ended(event, aware);
    }

    private void ended(KnownContent event, Instant aware) {
        var end = event.content().ended();
        if (end == null) {
            version(event, 1, Cause.RECORDED, null, aware);
            sign(event, 1, aware.plusSeconds(86_400));
            return;
        }
        version(with(event, ongoing(event.content())), 1, Cause.RECORDED, null, aware);
        var known = DemoStudy.at(end.latest().plusDays(1), 10, 20);
        version(event, 2, Cause.CORRECTED, ENDED_WHY, known);
        sign(event, 2, known.plusSeconds(5_400));
    }

    private void version(KnownContent event, int number, Cause cause, @Nullable String why, Instant at) {
        reported.add(new KnownVersions.Known(
                event,
                number,
                cause,
                why,
                cause == Cause.FINISHED ? Reviews.MONITOR : COORDINATOR.replace("01", event.site()),
                at));
    }

    /** The demo has an investigator at the first site only. */
    private void sign(KnownContent event, int number, Instant at) {
        if (event.site().equals("01"))
            names.add(name(
                    event,
                    number,
                    SignatureMeaning.INVESTIGATOR_CONFIRMS,
                    "inv01",
                    "Investigator 研究者 01",
                    Role.INVESTIGATOR,
                    at));
        names.add(name(
                event,
                number,
                SignatureMeaning.SPONSOR_REVIEWED,
                Reviews.MONITOR,
                "Monitor 监查员",
                Role.MONITOR,
                at.plusSeconds(900)));
    }

    private static KnownSignatures.Known name(
            KnownContent event,
            int number,
            SignatureMeaning meaning,
            String username,
            String shown,
            Role role,
            Instant at) {
        var what = new Signing(
                event.study(),
                event.site(),
                event.patientNo(),
                "adverse_event",
                event.id(),
                event.eventNo(),
                number,
                FrozenContent.of(event.content()).hash());
        return new KnownSignatures.Known(what, meaning, username, shown, role, at);
    }

    private static EventContent then(EventContent now) {
        return now.but()
                .outcome(Outcome.NOT_RECOVERED)
                .ended(null)
                .causality(Causality.PROBABLE)
                .facts();
    }

    private static EventContent ongoing(EventContent now) {
        return now.but().outcome(Outcome.NOT_RECOVERED).ended(null).facts();
    }

    private static EventContent alive(EventContent now) {
        var criteria = new HashSet<>(now.criteria());
        criteria.remove(SeriousnessCriterion.DEATH);
        return now.but()
                .grade(4)
                .outcome(Outcome.NOT_RECOVERED)
                .ended(null)
                .diedOn(null)
                .criteria(criteria)
                .facts();
    }

    private static KnownContent with(KnownContent event, EventContent content) {
        return new KnownContent(
                event.id(),
                event.version(),
                event.study(),
                event.site(),
                event.patientNo(),
                event.eventNo(),
                event.finished(),
                content);
    }
}
