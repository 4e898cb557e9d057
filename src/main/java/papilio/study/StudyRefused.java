package papilio.study;

import papilio.shared.FieldRefusal;

/** Why a study was not created or its settings were not saved; names the input. */
public final class StudyRefused extends FieldRefusal {
    private StudyRefused(String field, String key, Object... details) {
        super(field, key, details);
    }

    static StudyRefused codeUnfit(String code) {
        return new StudyRefused("code", "study.refused.codeUnfit", code);
    }

    static StudyRefused titleMissing() {
        return new StudyRefused("title", "study.refused.titleMissing");
    }

    static StudyRefused tooLong(String field, int most) {
        return new StudyRefused(field, "study.refused.tooLong", most);
    }

    static StudyRefused below(String field, int least) {
        return new StudyRefused(field, "study.refused.below", least);
    }

    static StudyRefused zoneUnknown(String zone) {
        return new StudyRefused("zone", "study.refused.zoneUnknown", zone);
    }

    static StudyRefused endBeforeStart() {
        return new StudyRefused("plannedEnd", "study.refused.endBeforeStart");
    }

    static StudyRefused agesCrossed() {
        return new StudyRefused("maximumAge", "study.refused.agesCrossed");
    }

    static StudyRefused reasonMissing() {
        return new StudyRefused("reason", "study.refused.reasonMissing");
    }
}
