package papilio.study.registry;

import papilio.shared.Refusal;

/** Why an uploaded registry record was not taken: one sentence for each way in which it can be wrong. */
public final class RecordRefused extends Refusal {
    private RecordRefused(String key, Object... details) {
        super(key, details);
    }

    static RecordRefused tooLarge(int megabytes) {
        return new RecordRefused("study.record.tooLarge", megabytes);
    }

    static RecordRefused tooDeep(int levels) {
        return new RecordRefused("study.record.tooDeep", levels);
    }

    static RecordRefused empty() {
        return new RecordRefused("study.record.empty");
    }

    static RecordRefused notJson(int line, int column) {
        return new RecordRefused("study.record.notJson", line, column);
    }

    static RecordRefused foreign() {
        return new RecordRefused("study.record.foreign");
    }

    static RecordRefused oldShape(String sign) {
        return new RecordRefused("study.record.oldShape", sign);
    }

    static RecordRefused severalStudies() {
        return new RecordRefused("study.record.severalStudies");
    }

    static RecordRefused noNumber() {
        return new RecordRefused("study.record.noNumber");
    }

    static RecordRefused numberUnreadable(String number) {
        return new RecordRefused("study.record.numberUnreadable", shortened(number));
    }

    static RecordRefused otherNumber(String inName, String inRecord) {
        return new RecordRefused("study.record.otherNumber", shortened(inName), inRecord);
    }

    static RecordRefused noTitle(String number) {
        return new RecordRefused("study.record.noTitle", number);
    }

    static RecordRefused wrongField(String path) {
        return new RecordRefused("study.record.wrongField", path);
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
}
