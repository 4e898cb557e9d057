package papilio.safety.version;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import papilio.access.Access;
import papilio.access.May;
import papilio.audit.signature.Signature;
import papilio.audit.signature.SignatureRow;
import papilio.audit.signature.SignatureService;
import papilio.audit.signature.Signing;
import papilio.safety.EventChanged;
import papilio.safety.EventDetail;
import papilio.safety.SafetyService;
import papilio.shared.FieldRefusal;
import papilio.shared.NotFound;
import papilio.shared.StaleEdit;

/** The versions of a serious event with the names under them, within the caller's sites. */
@Service
@Transactional(readOnly = true)
@PreAuthorize(May.READ_CLINICAL)
public class VersionService {
    static final String RECORD_TYPE = "adverse_event";
    private static final String SIGNERS = "hasAnyRole('INVESTIGATOR','MONITOR','STUDY_MANAGER')";

    private static final String VERSIONS = """
            select event_no, version_no, kind, cause, reason, informed_at, content, content_hash, made_at, made_by from event_version
            where event_id = :event and study_code = :study and (:all = true or site_code in (:sites)) order by version_no desc
            """;

    private final SafetyService safety;
    private final Access access;
    private final SignatureService signatures;
    private final JdbcClient database;

    VersionService(SafetyService safety, Access access, SignatureService signatures, JdbcClient database) {
        this.safety = safety;
        this.access = access;
        this.signatures = signatures;
        this.database = database;
    }

    /**
     * Newest first; none where the event never was serious.
     *
     * @throws NotFound for an unknown event and for another site's
     */
    public List<EventVersionRow> versions(String study, String eventNo) {
        return versions(safety.event(study, eventNo));
    }

    /** Those of an event that is on the screen. */
    public List<EventVersionRow> versions(EventDetail event) {
        var signed = signed(event);
        var current = FrozenContent.of(event.content()).hash();
        var frozen = frozen(event);
        if (frozen.isEmpty()) return frozen;
        var newest = frozen.getFirst().number();
        return frozen.stream()
                .map(row -> withSignatures(row, signed, newest, current))
                .toList();
    }

    /** Names under an event that has no versions, as they are given to a batch. */
    public List<SignatureRow> unversioned(EventDetail event) {
        var current = FrozenContent.of(event.content()).hash();
        return signed(event).stream()
                .filter(one -> one.version() == 0)
                .map(one -> one.against(0, current))
                .toList();
    }

    private List<Signature> signed(EventDetail event) {
        if (!access.scope(event.study()).covers(event.site())) return List.of();
        return signatures.of(RECORD_TYPE, Set.of(event.id())).getOrDefault(event.id(), List.of());
    }

    private List<EventVersionRow> frozen(EventDetail event) {
        var scope = access.scope(event.study());
        return database.sql(VERSIONS)
                .param("event", event.id())
                .param("study", event.study())
                .param("all", scope.all())
                .param("sites", scope.sitesOrNone())
                .query((row, number) -> new EventVersionRow(
                        row.getString("event_no"),
                        row.getInt("version_no"),
                        VersionKind.valueOf(row.getString("kind")),
                        EventChanged.Cause.valueOf(row.getString("cause")),
                        row.getString("reason"),
                        utc(row.getObject("informed_at", LocalDateTime.class)),
                        row.getObject("made_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                        row.getString("made_by"),
                        row.getString("content_hash"),
                        FrozenContent.fields(row.getString("content")),
                        number == 0,
                        List.of()))
                .list();
    }

    private static @Nullable Instant utc(@Nullable LocalDateTime stored) {
        return stored == null ? null : stored.toInstant(ZoneOffset.UTC);
    }

    private static EventVersionRow withSignatures(
            EventVersionRow row, List<Signature> signed, int newest, String current) {
        return new EventVersionRow(
                row.eventNo(),
                row.number(),
                row.kind(),
                row.cause(),
                row.reason(),
                row.informedAt(),
                row.madeAt(),
                row.by(),
                row.hash(),
                row.content(),
                row.newest(),
                signed.stream()
                        .filter(one -> one.version() == row.number())
                        .map(one -> one.against(newest, current))
                        .toList());
    }

    /**
     * The investigator signs for the own site, monitor or study manager for the sponsor.
     *
     * @throws StaleEdit where another version than the one that was read is the newest: nothing is signed
     */
    @Transactional
    @PreAuthorize(SIGNERS)
    public void sign(SignVersion wish) {
        var event = safety.event(wish.study(), wish.eventNo());
        if (event.voided()) throw new NotFound();
        var newest = versions(event).stream().findFirst().orElseThrow(NotFound::new);
        var current = FrozenContent.of(event.content()).hash();
        if (newest.number() != wish.number() || !wish.hash().equals(current)) throw new StaleEdit();
        if (isSigned(event, wish)) throw new FieldRefusal("password", "safety.version.signedAlready", wish.number());
        signatures.sign(
                List.of(new Signing(
                        event.study(),
                        event.site(),
                        event.patientNo(),
                        RECORD_TYPE,
                        event.id(),
                        event.eventNo(),
                        newest.number(),
                        current)),
                wish.meaning(),
                wish.password());
    }

    /** By the caller, with the same meaning. */
    private boolean isSigned(EventDetail event, SignVersion wish) {
        var caller = access.caller().username();
        return signed(event).stream()
                .anyMatch(one -> one.version() == wish.number()
                        && one.hash().equals(wish.hash())
                        && one.meaning() == wish.meaning()
                        && one.username().equals(caller));
    }
}
