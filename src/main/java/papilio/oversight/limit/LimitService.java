package papilio.oversight.limit;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import papilio.access.Access;
import papilio.access.May;
import papilio.audit.AuditTrail;
import papilio.oversight.indicator.IndicatorBoard;
import papilio.oversight.indicator.IndicatorService;
import papilio.oversight.indicator.Totals;
import papilio.shared.NotFound;
import papilio.shared.StaleEdit;

/** The quality tolerance limits of a study and their breaches; for those who see all of its sites. */
@Service
@Transactional
@PreAuthorize(May.REVIEW)
public class LimitService {
    private final QualityLimits limits;
    private final QualityBreaches breaches;
    private final BreachWatch watch;
    private final IndicatorService indicators;
    private final Access access;
    private final AuditTrail audit;
    private final Clock clock;

    LimitService(
            QualityLimits limits,
            QualityBreaches breaches,
            BreachWatch watch,
            IndicatorService indicators,
            Access access,
            AuditTrail audit,
            Clock clock) {
        this.limits = limits;
        this.breaches = breaches;
        this.watch = watch;
        this.indicators = indicators;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /** Those in force beside today's values, in the order of the parameters. */
    public List<LimitRow> limits(String study) {
        whole(study);
        var totals = totals(indicators.board(study));
        return limits.newest(study).stream()
                .filter(QualityLimit::isInForce)
                .map(limit -> limit.row(limit.parameter().of(totals)))
                .sorted(Comparator.comparing(LimitRow::parameter))
                .toList();
    }

    /** The newest version of one parameter, 0 where it never had a limit: what a change is based on. */
    public int version(String study, QualityParameter parameter) {
        whole(study);
        return limits.findFirstByStudyCodeAndParameterOrderByLimitVersionDesc(study, parameter)
                .map(QualityLimit::limitVersion)
                .orElse(0);
    }

    /** The newest breaches, newest first. */
    public List<BreachRow> breaches(String study) {
        whole(study);
        return breaches.findFirst200ByStudyCodeOrderBySeenOnDescIdDesc(study).stream()
                .map(QualityBreach::row)
                .toList();
    }

    /** @throws StaleEdit where somebody made a version in between */
    @PreAuthorize(May.MANAGE_STUDY)
    public void revise(ReviseLimit command) {
        var study = command.study();
        whole(study);
        var board = indicators.board(study);
        var newest = limits.findFirstByStudyCodeAndParameterOrderByLimitVersionDesc(study, command.parameter())
                .orElse(null);
        if ((newest == null ? 0 : newest.limitVersion()) != command.basedOn()) throw new StaleEdit();
        audit.write(save(command).created(newest));
        watch.watch(study, board.day(), totals(board));
    }

    /** @throws StaleEdit where somebody said something to it in between */
    @PreAuthorize(May.MANAGE_STUDY)
    public BreachRow acknowledge(AcknowledgeBreach command) {
        whole(command.study());
        var breach =
                breaches.findByIdAndStudyCode(command.id(), command.study()).orElseThrow(NotFound::new);
        audit.write(breach.acknowledge(command, access.caller().username(), clock.instant()));
        return breaches.saveAndFlush(breach).row();
    }

    /** Two at once: the unique version number lets one through. */
    private QualityLimit save(ReviseLimit command) {
        try {
            return limits.saveAndFlush(new QualityLimit(command, access.caller().username(), clock.instant()));
        } catch (DataIntegrityViolationException second) {
            throw new StaleEdit();
        }
    }

    private static Totals totals(IndicatorBoard board) {
        return Totals.of(board.sites(), board.standings().values());
    }

    private void whole(String study) {
        if (!access.scope(study).all()) throw new NotFound();
    }
}
