package papilio.study;

import jakarta.persistence.Embeddable;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Titles and data settings of a study, as the study manager sets them; refuses what no study can have. */
@Embeddable
public record StudyFacts(
        String title,
        @Nullable String titleZh,
        @Nullable String shortTitle,
        @Nullable String shortTitleZh,
        @Nullable Integer target,
        String zone,
        @Nullable LocalDate businessToday,
        int lastDoseDays,
        @Nullable Integer emergentWindowDays,
        @Nullable String treatment,
        @Nullable String treatmentZh,
        @Nullable LocalDate plannedStart,
        @Nullable LocalDate plannedEnd,
        @Nullable Integer minimumAge,
        @Nullable Integer maximumAge,
        @Nullable String sex,
        @Nullable String protocolVersion,
        @Nullable String ethicsNumber,
        @Nullable Integer doseEveryDays,
        boolean forbidBeforeConsent) {

    public StudyFacts {
        title = tidy("title", title, 500);
        if (title == null) throw StudyRefused.titleMissing();
        titleZh = tidy("titleZh", titleZh, 500);
        shortTitle = tidy("shortTitle", shortTitle, 120);
        shortTitleZh = tidy("shortTitleZh", shortTitleZh, 120);
        treatment = tidy("treatment", treatment, 120);
        treatmentZh = tidy("treatmentZh", treatmentZh, 120);
        protocolVersion = tidy("protocolVersion", protocolVersion, 60);
        ethicsNumber = tidy("ethicsNumber", ethicsNumber, 60);
        zone = knownZone(zone);
        atLeast("target", target, 1);
        atLeast("lastDoseDays", lastDoseDays, 1);
        atLeast("emergentWindowDays", emergentWindowDays, 0);
        atLeast("doseEveryDays", doseEveryDays, 1);
        atLeast("minimumAge", minimumAge, 0);
        atLeast("maximumAge", maximumAge, 0);
        if (minimumAge != null && maximumAge != null && maximumAge < minimumAge) throw StudyRefused.agesCrossed();
        if (plannedStart != null && plannedEnd != null && plannedEnd.isBefore(plannedStart))
            throw StudyRefused.endBeforeStart();
    }

    /** The settings of a study of which only title and target are known: t = 1, no window, zone UTC. */
    public static StudyFacts plain(String title, @Nullable Integer target) {
        return new StudyFacts(
                title, null, null, null, target, "UTC", null, 1, null, null, null, null, null, null, null, null, null,
                null, null, false);
    }

    /** The facts as they stand in the settings of a study, for a form to begin with. */
    public static StudyFacts of(StudySettings now) {
        return new StudyFacts(
                now.title(),
                now.titleZh(),
                now.shortTitle(),
                now.shortTitleZh(),
                now.target(),
                now.zone().getId(),
                now.businessToday(),
                now.lastDoseDays(),
                now.emergentWindowDays(),
                now.treatment(),
                now.treatmentZh(),
                now.plannedStart(),
                now.plannedEnd(),
                now.minimumAge(),
                now.maximumAge(),
                now.sex(),
                now.protocolVersion(),
                now.ethicsNumber(),
                now.doseEveryDays(),
                now.forbidBeforeConsent());
    }

    /** The same study with a Chinese title, in another zone. */
    public StudyFacts called(String newTitleZh, String newZone) {
        return new StudyFacts(
                title,
                newTitleZh,
                shortTitle,
                shortTitleZh,
                target,
                newZone,
                businessToday,
                lastDoseDays,
                emergentWindowDays,
                treatment,
                treatmentZh,
                plannedStart,
                plannedEnd,
                minimumAge,
                maximumAge,
                sex,
                protocolVersion,
                ethicsNumber,
                doseEveryDays,
                forbidBeforeConsent);
    }

    /** The same study with another target. */
    public StudyFacts withTarget(int newTarget) {
        return new StudyFacts(
                title,
                titleZh,
                shortTitle,
                shortTitleZh,
                newTarget,
                zone,
                businessToday,
                lastDoseDays,
                emergentWindowDays,
                treatment,
                treatmentZh,
                plannedStart,
                plannedEnd,
                minimumAge,
                maximumAge,
                sex,
                protocolVersion,
                ethicsNumber,
                doseEveryDays,
                forbidBeforeConsent);
    }

    StudyFacts withToday(LocalDate day) {
        return new StudyFacts(
                title,
                titleZh,
                shortTitle,
                shortTitleZh,
                target,
                zone,
                day,
                lastDoseDays,
                emergentWindowDays,
                treatment,
                treatmentZh,
                plannedStart,
                plannedEnd,
                minimumAge,
                maximumAge,
                sex,
                protocolVersion,
                ethicsNumber,
                doseEveryDays,
                forbidBeforeConsent);
    }

    private static String knownZone(String zone) {
        try {
            return ZoneId.of(zone.strip()).getId();
        } catch (DateTimeException unknown) {
            throw StudyRefused.zoneUnknown(zone);
        }
    }

    private static @Nullable String tidy(String field, @Nullable String text, int most) {
        if (text == null || text.isBlank()) return null;
        if (text.strip().length() > most) throw StudyRefused.tooLong(field, most);
        return text.strip();
    }

    private static void atLeast(String field, @Nullable Integer number, int least) {
        if (number != null && number < least) throw StudyRefused.below(field, least);
    }
}
