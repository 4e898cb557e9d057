package papilio.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import papilio.access.Scope;
import papilio.audit.signature.Signature;
import papilio.audit.signature.SignatureService;
import papilio.report.CaseForm.Person;
import papilio.report.CaseForm.Product;
import papilio.report.CaseForm.Received;
import papilio.report.CaseForm.Reporter;
import papilio.report.CaseForm.Since;
import papilio.report.MakeReport.OfEvent;
import papilio.report.SentVersions.Sent;
import papilio.safety.EventContent;
import papilio.safety.FieldChange;
import papilio.safety.codes.ActionTaken;
import papilio.safety.codes.Outcome;
import papilio.safety.codes.Rechallenge;
import papilio.safety.version.FrozenContent;
import papilio.shared.NotFound;
import papilio.shared.PartialDate;
import papilio.study.StudySettings;

/** Fills case forms from frozen versions and the patient's records, in as many statements for one as for all. */
@Component
class CaseFormReader {
    private static final String VERSIONS = """
            select v.event_id, v.event_no, v.version_no, v.kind, v.content, v.content_hash, v.made_at, coalesce(v.informed_at, v.made_at) as received_at, v.site_code, p.id as patient_id,
              p.patient_no, p.sex, p.birth_year, p.age_at_consent, p.consent_on, s.zone, s.country, s.name_en, s.name_zh, s.investigator
            from event_version v join adverse_event e on e.id = v.event_id join patient p on p.id = e.patient_id
              join site s on s.study_code = v.study_code and s.code = v.site_code
            where v.study_code = :study and (:all = true or v.site_code in (:sites)) and e.voided = false and p.voided = false
              and (:eventNo = '' and e.serious = true and (e.onset_first is null or e.onset_first <= :cutoff) or e.event_no = :eventNo)
            order by v.site_code, p.patient_no, v.event_no, v.version_no
            """;
    private static final String PRODUCT = """
            select route, route_zh, indication, indication_zh, manufacturer, manufacturer_zh, country from study_product
            where study_code = :study
            """;

    private final JdbcClient database;
    private final SignatureService signatures;
    private final PatientBackground background;
    private final SentVersions sentVersions;

    CaseFormReader(
            JdbcClient database, SignatureService signatures, PatientBackground background, SentVersions sentVersions) {
        this.sentVersions = sentVersions;
        this.database = database;
        this.signatures = signatures;
        this.background = background;
    }

    private record Version(
            long event,
            String eventNo,
            int number,
            String kind,
            String content,
            String hash,
            Instant madeAt,
            Instant receivedAt,
            long patient,
            Person person,
            @Nullable LocalDate consentOn,
            ZoneId zone,
            Reporter reporter) {
        Map<String, String> fields() {
            return FrozenContent.fields(content);
        }
    }

    private record Holder(Product product, @Nullable String country) {}

    /**
     * One form a serious event that began until the cut-off: its newest version made until then, else its first; or the one
     * that was asked for.
     *
     * @throws NotFound for an event or a version that is unknown, and for another site's
     */
    List<CaseForm> forms(
            Scope scope, LocalDate cutoff, LocalDate today, StudySettings study, @Nullable OfEvent wanted) {
        var byEvent = versions(scope, cutoff, wanted);
        if (wanted != null && byEvent.isEmpty()) throw new NotFound();
        // until the business today everything counts, also where that day is fixed
        var end = cutoff.isBefore(today)
                ? cutoff.plusDays(1).atStartOfDay(study.zone()).toInstant()
                : Instant.MAX;
        var chosen = new ArrayList<Version>();
        byEvent.values().forEach(all -> chosen.add(chosen(all, end, wanted)));
        var holder = holder(study);
        var signed = signatures.of("adverse_event", byEvent.keySet());
        var sent = sentVersions.of(scope, wanted == null ? "" : wanted.eventNo());
        var known =
                background.of(chosen.stream().map(Version::patient).distinct().toList());
        return chosen.stream()
                .map(one -> form(
                        one,
                        Objects.requireNonNull(byEvent.get(one.event())),
                        signed.getOrDefault(one.event(), List.of()),
                        sent.getOrDefault(one.event(), List.of()),
                        known,
                        holder,
                        new Days(cutoff, today, study)))
                .toList();
    }

    private record Days(LocalDate cutoff, LocalDate today, StudySettings study) {}

    private static Version chosen(List<Version> all, Instant end, @Nullable OfEvent wanted) {
        if (wanted == null)
            return all.stream()
                    .filter(one -> one.madeAt().isBefore(end))
                    .reduce((one, later) -> later)
                    .orElse(all.getFirst());
        if (wanted.version() == null) return all.getLast();
        return all.stream()
                .filter(one -> one.number() == wanted.version())
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private Map<Long, List<Version>> versions(Scope scope, LocalDate cutoff, @Nullable OfEvent wanted) {
        return database
                .sql(VERSIONS)
                .param("study", scope.study())
                .param("all", scope.all())
                .param("sites", scope.sitesOrNone())
                .param("eventNo", wanted == null ? "" : wanted.eventNo())
                .param("cutoff", cutoff)
                .query((row, number) -> new Version(
                        row.getLong("event_id"),
                        row.getString("event_no"),
                        row.getInt("version_no"),
                        row.getString("kind"),
                        row.getString("content"),
                        row.getString("content_hash"),
                        row.getObject("made_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                        row.getObject("received_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                        row.getLong("patient_id"),
                        new Person(
                                row.getString("patient_no"),
                                row.getString("sex"),
                                row.getObject("birth_year", Integer.class),
                                row.getObject("age_at_consent", Integer.class),
                                row.getString("country")),
                        row.getObject("consent_on", LocalDate.class),
                        ZoneId.of(row.getString("zone")),
                        new Reporter(
                                row.getString("site_code"),
                                new Both(row.getString("name_en"), row.getString("name_zh")),
                                row.getString("investigator"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Version::event, LinkedHashMap::new, Collectors.toList()));
    }

    private CaseForm form(
            Version version,
            List<Version> all,
            List<Signature> signed,
            List<Sent> sent,
            PatientBackground.Known known,
            Holder holder,
            Days days) {
        var fields = version.fields();
        var onset = fields.get("onset") == null ? null : PartialDate.of(fields.get("onset"));
        var newest = all.getLast();
        return new CaseForm(
                version.eventNo(),
                version.number(),
                version.kind(),
                newest.number(),
                version.hash(),
                version.receivedAt().atZone(version.zone()).toLocalDate(),
                changed(version, all),
                fields,
                person(version, onset, holder),
                known.therapy(version.patient(), onset),
                known.laboratory(version.patient(), onset, fields, days.cutoff()),
                known.concomitant(version.patient(), onset, days.study().treatment()),
                known.history(version.patient()),
                holder.product(),
                version.reporter(),
                Challenge.abated(
                        code(ActionTaken.class, fields.get("actionTaken")), code(Outcome.class, fields.get("outcome"))),
                Challenge.reappeared(code(Rechallenge.class, fields.get("rechallenge"))),
                dayZero(fields, version.zone()),
                days.today(),
                signed.stream()
                        .filter(one -> one.version() <= version.number())
                        .map(one -> Standings.signed(
                                one.against(newest.number(), newest.hash()),
                                newest.number(),
                                days.study().zone()))
                        .toList(),
                since(version, all, sent));
    }

    private static List<String> changed(Version version, List<Version> all) {
        return all.stream()
                .filter(one -> one.number() < version.number())
                .reduce((one, later) -> later)
                .map(before -> changed(before, version))
                .orElse(List.of());
    }

    private static List<String> changed(Version before, Version version) {
        return EventContent.changes(before.fields(), version.fields()).stream()
                .map(FieldChange::field)
                .toList();
    }

    /** Of every recipient the last older version; recipients of one version together, the newest version first. */
    private static List<Since> since(Version version, List<Version> all, List<Sent> sent) {
        var last = new LinkedHashMap<String, Sent>();
        var numbers = new HashMap<Sent, Integer>();
        for (var one : sent) {
            numbers.put(one, one.version() != null ? one.version() : newestAt(one.at(), all));
            if (numbers.get(one) < version.number()) last.put(one.recipient() + one.to(), one);
        }
        var byVersion = last.values().stream().collect(Collectors.groupingBy(numbers::get));
        return all.reversed().stream()
                .map(one -> new Since(
                        one.number(),
                        Objects.requireNonNullElse(byVersion.get(one.number()), List.<Sent>of()).stream()
                                .map(receipt -> new Received(
                                        receipt.recipient(),
                                        receipt.to(),
                                        receipt.at().atZone(version.zone()).toLocalDate()))
                                .toList(),
                        changed(one, version)))
                .filter(since -> !since.by().isEmpty())
                .toList();
    }

    /** What was said last when a report went out of which nobody wrote down the version. */
    private static int newestAt(Instant at, List<Version> all) {
        return all.stream()
                .filter(one -> !one.madeAt().isAfter(at))
                .reduce((one, later) -> later)
                .orElse(all.getFirst())
                .number();
    }

    /** The age at onset: that at consent and the full years since. */
    private static Person person(Version version, @Nullable PartialDate onset, Holder holder) {
        var person = version.person();
        var age = person.age();
        if (age != null && onset != null && version.consentOn() != null)
            age += (int) ChronoUnit.YEARS.between(version.consentOn(), onset.earliest());
        return new Person(
                person.patientNo(),
                person.sex(),
                person.birthYear(),
                age,
                person.country() == null ? holder.country() : person.country());
    }

    private static @Nullable LocalDate dayZero(Map<String, String> fields, ZoneId zone) {
        var aware = fields.get("awareAt");
        return aware == null ? null : Instant.parse(aware).atZone(zone).toLocalDate();
    }

    private Holder holder(StudySettings study) {
        var name = study.treatment() == null ? null : new Both(study.treatment(), study.treatmentZh());
        return database.sql(PRODUCT)
                .param("study", study.code())
                .query((row, number) -> new Holder(
                        new Product(
                                name,
                                both(row.getString(1), row.getString(2)),
                                both(row.getString(3), row.getString(4)),
                                both(row.getString(5), row.getString(6))),
                        row.getString(7)))
                .optional()
                .orElse(new Holder(new Product(name, null, null, null), null));
    }

    private static @Nullable Both both(@Nullable String english, @Nullable String chinese) {
        return english == null ? null : new Both(english, chinese);
    }

    private static <E extends Enum<E>> @Nullable E code(Class<E> type, @Nullable String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }
}
