package papilio.study.ui;

import com.vaadin.flow.component.Component;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import papilio.shared.ui.Formats;

/** The registry's code words that we have words for; any other is shown as the registry writes it. */
enum RegistryTerm {
    RECRUITING,
    NOT_YET_RECRUITING,
    ACTIVE_NOT_RECRUITING,
    ENROLLING_BY_INVITATION,
    COMPLETED,
    SUSPENDED,
    TERMINATED,
    WITHDRAWN,
    UNKNOWN,
    INTERVENTIONAL,
    OBSERVATIONAL,
    EXPANDED_ACCESS,
    NA,
    EARLY_PHASE1,
    PHASE1,
    PHASE2,
    PHASE3,
    PHASE4,
    RANDOMIZED,
    NON_RANDOMIZED,
    SINGLE_GROUP,
    PARALLEL,
    CROSSOVER,
    FACTORIAL,
    SEQUENTIAL,
    TREATMENT,
    PREVENTION,
    DIAGNOSTIC,
    SUPPORTIVE_CARE,
    SCREENING,
    HEALTH_SERVICES_RESEARCH,
    BASIC_SCIENCE,
    OTHER,
    NONE,
    SINGLE,
    DOUBLE,
    TRIPLE,
    QUADRUPLE,
    COHORT,
    CASE_CONTROL,
    CASE_ONLY,
    CASE_CROSSOVER,
    PROSPECTIVE,
    RETROSPECTIVE,
    CROSS_SECTIONAL,
    ALL,
    FEMALE,
    MALE,
    ACTUAL,
    ESTIMATED,
    CHILD,
    ADULT,
    OLDER_ADULT,
    DRUG,
    DEVICE,
    BIOLOGICAL,
    PROCEDURE,
    RADIATION,
    BEHAVIORAL,
    GENETIC,
    DIETARY_SUPPLEMENT,
    COMBINATION_PRODUCT,
    DIAGNOSTIC_TEST,
    EXPERIMENTAL,
    ACTIVE_COMPARATOR,
    PLACEBO_COMPARATOR,
    SHAM_COMPARATOR,
    NO_INTERVENTION,
    PRINCIPAL_INVESTIGATOR,
    SUB_INVESTIGATOR,
    STUDY_CHAIR,
    STUDY_DIRECTOR,
    CONTACT;

    static String words(Component owner, @Nullable String code) {
        if (code == null) return Formats.UNKNOWN;
        return Arrays.stream(values())
                .filter(term -> term.name().equals(code))
                .findFirst()
                .map(term -> owner.getTranslation("study.term." + term.name()))
                .orElseGet(() -> code.replace('_', ' ').toLowerCase(Locale.ROOT));
    }
}
