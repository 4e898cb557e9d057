package papilio.study;

import papilio.shared.FieldRefusal;

/** A study with this code is there already; nothing was changed (409 in the API). */
public final class StudyExists extends FieldRefusal {
    StudyExists(String code) {
        super("code", "study.refused.exists", code);
    }
}
