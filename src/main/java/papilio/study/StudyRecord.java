package papilio.study;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import papilio.study.registry.RegistryRecord;

/**
 * What the public registry says about a study, with our Chinese of it where there is one.
 *
 * @param chinese of a name or criterion as the record writes it; gives back what it has no Chinese of
 */
public record StudyRecord(
        RegistryRecord record,
        @Nullable String titleZh,
        @Nullable String summaryZh,
        UnaryOperator<String> chinese) {
    static StudyRecord of(RegistryRecord record, @Nullable KnownStudy known) {
        if (known == null) return new StudyRecord(record, null, null, UnaryOperator.identity());
        return new StudyRecord(
                record, known.settings().titleZh(), known.settings().summaryZh(), english -> {
                    var words = known.chineseOf(english);
                    return words == null ? english : words;
                });
    }
}
