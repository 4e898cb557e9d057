package papilio.study;

import org.jspecify.annotations.Nullable;
import papilio.study.registry.RegistryRecord;

/** What the public registry says about a study, with our Chinese of its title and summary where there is one. */
public record StudyRecord(
        RegistryRecord record,
        @Nullable String titleZh,
        @Nullable String summaryZh) {}
