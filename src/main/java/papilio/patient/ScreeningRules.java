package papilio.patient;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import papilio.shared.FieldRefusal;
import papilio.study.Criterion;
import papilio.study.StudySettings;

/** What must hold before somebody enters the screening log or the study. */
final class ScreeningRules {
    private static final Pattern NUMBER = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,39}");

    private ScreeningRules() {}

    static String number(String typed) {
        var number = typed.strip();
        if (!NUMBER.matcher(number).matches()) throw new FieldRefusal("screeningNo", "patient.refusal.numberShape");
        return number;
    }

    static Patient.Screening screening(
            StudySettings study,
            LocalDate today,
            @Nullable LocalDate consentOn,
            @Nullable LocalDate screenedOn,
            @Nullable Sex sex,
            @Nullable LocalDate birthDate,
            @Nullable Integer birthYear,
            @Nullable Integer confirmedAge) {
        if (consentOn != null && consentOn.isAfter(today))
            throw new FieldRefusal("consentOn", "patient.refusal.consentFuture", today);
        var first = screenedOn != null ? screenedOn : consentOn;
        if (first == null) throw new FieldRefusal("screenedOn", "patient.refusal.noScreeningDay");
        notInFuture("screenedOn", first, today);
        var year = birthDate != null ? Integer.valueOf(birthDate.getYear()) : birthYear;
        var day = consentOn != null ? consentOn : first;
        if (birthDate != null && birthDate.isAfter(day))
            throw new FieldRefusal("birthDate", "patient.refusal.bornAfter", day);
        if (year != null && (year > day.getYear() || year < day.getYear() - 120))
            throw new FieldRefusal("birthYear", "patient.refusal.birthYear");
        if (confirmedAge != null && year != null && isNotOfYear(confirmedAge, year, day))
            throw new FieldRefusal("confirmedAge", "patient.refusal.ageAgainstYear", year);
        if (year == null) return new Patient.Screening(consentOn, first, sex, null, confirmedAge, true);
        if (confirmedAge != null) return new Patient.Screening(consentOn, first, sex, year, confirmedAge, true);
        if (birthDate != null) return new Patient.Screening(consentOn, first, sex, year, Ages.at(birthDate, day), true);
        var open = Ages.limitPossible(year, day, study.minimumAge(), study.maximumAge());
        return new Patient.Screening(consentOn, first, sex, year, Ages.byYear(year, day), !open);
    }

    private static boolean isNotOfYear(int age, int year, LocalDate day) {
        var older = Ages.byYear(year, day);
        return age != older && age != older - 1;
    }

    static void notInFuture(String field, LocalDate day, LocalDate today) {
        if (day.isAfter(today)) throw new FieldRefusal(field, "patient.refusal.future", today);
    }

    /** Codes of what stands against an enrollment: criteria that fail or are open, AGE and SEX by the study's limits. */
    static List<String> obstacles(
            Patient patient, StudySettings study, List<Criterion> criteria, Map<String, CriterionVerdict> verdicts) {
        var found = new ArrayList<String>();
        for (var criterion : criteria)
            if (verdicts.get(criterion.code()) != CriterionVerdict.PASSES) found.add(criterion.code());
        var age = patient.age();
        if (age != null && !Ages.within(age, study.minimumAge(), study.maximumAge())) found.add("AGE");
        var sex = patient.sex();
        if (sex != null && study.sex() != null && !sex.name().equals(study.sex()) && !"ALL".equals(study.sex()))
            found.add("SEX");
        return found;
    }

    /** What was typed, or null where nothing was. */
    static @Nullable String words(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }

    static String reason(@Nullable String reason) {
        if (reason == null || reason.isBlank()) throw new FieldRefusal("reason", "patient.refusal.reason");
        Sizes.fits("reason", reason.strip(), Sizes.NOTE);
        return reason.strip();
    }
}
