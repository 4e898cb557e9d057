package papilio.safety.version;

import java.util.List;

/** What a batch came to: an event is reviewed and signed, or it is left as it was and named with the reason. */
public record SignOffReport(List<String> signed, List<Left> left) {
    public SignOffReport {
        signed = List.copyOf(signed);
        left = List.copyOf(left);
    }

    /** {@code key}: the translation key of the sentence that says why. */
    public record Left(String eventNo, String key) {}
}
