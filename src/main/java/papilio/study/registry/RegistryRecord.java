package papilio.study.registry;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One study as ClinicalTrials.gov describes it, in the groups in which the registry page shows it. */
public record RegistryRecord(
        Identity identity,
        Sponsorship sponsorship,
        Progress progress,
        Description description,
        Design design,
        Treatment treatment,
        Outcomes outcomes,
        Eligibility eligibility,
        Contacts contacts,
        List<Reference> references,
        boolean hasResults) {

    public record Identity(
            String nctId,
            String briefTitle,
            @Nullable String officialTitle,
            @Nullable String acronym,
            @Nullable String orgStudyId,
            List<String> secondaryIds,
            @Nullable String organization) {}

    public record Sponsorship(
            @Nullable String leadSponsor,
            List<String> collaborators,
            @Nullable String responsibleParty) {}

    public record Progress(
            @Nullable String overallStatus,
            @Nullable String whyStopped,
            @Nullable RegistryDate start,
            @Nullable RegistryDate primaryCompletion,
            @Nullable RegistryDate completion,
            @Nullable RegistryDate firstPosted,
            @Nullable RegistryDate lastUpdated) {}

    public record Description(
            @Nullable String briefSummary,
            @Nullable String detailedDescription,
            List<String> conditions,
            List<String> keywords) {}

    /** features: allocation, model, purpose, masking, perspective: the registry's code words in its order. */
    public record Design(
            @Nullable String studyType,
            List<String> phases,
            List<String> features,
            @Nullable Integer count,
            @Nullable String countType) {}

    public record Treatment(List<Arm> arms, List<Intervention> interventions) {}

    public record Arm(
            String label, @Nullable String type, @Nullable String description, List<String> interventions) {}

    public record Intervention(
            @Nullable String type, String name, @Nullable String description, List<String> otherNames) {}

    public record Outcomes(List<Outcome> primary, List<Outcome> secondary, List<Outcome> other) {}

    public record Outcome(
            String measure,
            @Nullable String timeFrame,
            @Nullable String description) {}

    /** Ages as written and in completed years; criteria as written and numbered I1, I2 … E1, E2 … */
    public record Eligibility(
            @Nullable String sex,
            RegistryAge minimumAge,
            RegistryAge maximumAge,
            List<String> ageGroups,
            @Nullable Boolean healthyVolunteers,
            @Nullable String studyPopulation,
            @Nullable String criteriaText,
            List<RegistryCriterion> criteria) {

        public List<RegistryCriterion> inclusion() {
            return criteria.stream().filter(RegistryCriterion::inclusion).toList();
        }

        public List<RegistryCriterion> exclusion() {
            return criteria.stream().filter(criterion -> !criterion.inclusion()).toList();
        }
    }

    public record Contacts(List<Contact> central, List<Official> officials, List<Location> locations) {}

    public record Contact(
            String name,
            @Nullable String role,
            @Nullable String phone,
            @Nullable String email) {}

    public record Official(
            String name, @Nullable String role, @Nullable String affiliation) {}

    /** A place that the registry names; the study may take it over as a site. */
    public record Location(
            String facility,
            @Nullable String city,
            @Nullable String province,
            @Nullable String country,
            @Nullable String status) {}

    public record Reference(String citation, @Nullable String pmid) {}

    public String nctId() {
        return identity.nctId();
    }

    /** The target number of patients; a record without one, or with none, sets no target. */
    public @Nullable Integer target() {
        var count = design.count();
        return count == null || count <= 0 ? null : count;
    }
}
