package papilio.study.registry;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a ClinicalTrials.gov API v2 record, or refuses it with the sentence that says what is wrong. */
public final class RegistryRecords {
    static final int MEGABYTES = 16;
    static final int LEVELS = 60;
    private static final Pattern NUMBER = Pattern.compile("NCT\\d{8}");
    private static final Pattern NUMBER_IN_NAME = Pattern.compile("NCT\\d+", Pattern.CASE_INSENSITIVE);

    /** Roots by which the registry's API before 2024 is known. */
    private static final List<String> OLD_ROOTS = List.of(
            "FullStudiesResponse",
            "StudyFieldsResponse",
            "FieldValuesResponse",
            "FullStudy",
            "Study",
            "ProtocolSection",
            "clinical_study");

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(LEVELS)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .build();

    private RegistryRecords() {}

    /** fileName: where it carries a registry number, the record must bear the same. */
    public static RegistryRecord read(byte[] json, @Nullable String fileName) {
        var root = new RecordFields(studyIn(json), "");
        var protocol = root.in("protocolSection");
        var identification = protocol.in("identificationModule");
        var number = number(identification.text("nctId"), fileName);
        return new RegistryRecord(
                identity(identification, number),
                sponsorship(protocol.in("sponsorCollaboratorsModule")),
                progress(protocol.in("statusModule")),
                description(protocol.in("descriptionModule"), protocol.in("conditionsModule")),
                design(protocol.in("designModule")),
                treatment(protocol.in("armsInterventionsModule")),
                outcomes(protocol.in("outcomesModule")),
                eligibility(protocol.in("eligibilityModule")),
                contacts(protocol.in("contactsLocationsModule")),
                references(protocol.in("referencesModule")),
                Boolean.TRUE.equals(root.truth("hasResults")));
    }

    /** The record as text to keep, whatever its encoding and spacing were. */
    public static String text(byte[] json) {
        return studyIn(json).toString();
    }

    private static JsonNode studyIn(byte[] json) {
        if (json.length > MEGABYTES * 1024 * 1024) throw RecordRefused.tooLarge(MEGABYTES);
        var root = parsed(json);
        if (root.isMissingNode()) throw RecordRefused.empty();
        if (!root.isObject()) throw RecordRefused.foreign();
        for (var sign : OLD_ROOTS) if (root.has(sign)) throw RecordRefused.oldShape(sign);
        if (root.path("studies").isArray()) throw RecordRefused.severalStudies();
        if (!root.path("protocolSection").isObject()) throw RecordRefused.foreign();
        return root;
    }

    private static JsonNode parsed(byte[] json) {
        try {
            return JSON.readTree(json);
        } catch (StreamConstraintsException beyondLimits) {
            throw RecordRefused.tooDeep(LEVELS);
        } catch (JacksonException broken) {
            var at = broken.getLocation();
            throw RecordRefused.notJson(
                    at == null ? 1 : Math.max(1, at.getLineNr()), at == null ? 1 : Math.max(1, at.getColumnNr()));
        }
    }

    private static String number(@Nullable String number, @Nullable String fileName) {
        if (number == null) throw RecordRefused.noNumber();
        if (!NUMBER.matcher(number).matches()) throw RecordRefused.numberUnreadable(number);
        var inName = NUMBER_IN_NAME.matcher(fileName == null ? "" : fileName);
        if (inName.find() && !inName.group().equalsIgnoreCase(number))
            throw RecordRefused.otherNumber(inName.group(), number);
        return number;
    }

    private static RegistryRecord.Identity identity(RecordFields module, String number) {
        var title = module.text("briefTitle");
        var official = module.text("officialTitle");
        if (title == null && official == null) throw RecordRefused.noTitle(number);
        return new RegistryRecord.Identity(
                number,
                title == null ? Objects.requireNonNull(official) : title,
                official,
                module.text("acronym"),
                module.in("orgStudyIdInfo").text("id"),
                module.each("secondaryIdInfos").stream()
                        .map(other -> other.text("id"))
                        .filter(Objects::nonNull)
                        .toList(),
                module.in("organization").text("fullName"));
    }

    private static RegistryRecord.Sponsorship sponsorship(RecordFields module) {
        var collaborators = module.each("collaborators").stream()
                .map(collaborator -> collaborator.textOr("name", "–"))
                .toList();
        return new RegistryRecord.Sponsorship(
                module.in("leadSponsor").text("name"),
                collaborators,
                module.in("responsibleParty").text("investigatorFullName"));
    }

    private static RegistryRecord.Progress progress(RecordFields module) {
        return new RegistryRecord.Progress(
                module.text("overallStatus"),
                module.text("whyStopped"),
                module.date("startDateStruct"),
                module.date("primaryCompletionDateStruct"),
                module.date("completionDateStruct"),
                module.date("studyFirstPostDateStruct"),
                module.date("lastUpdatePostDateStruct"));
    }

    private static RegistryRecord.Description description(RecordFields texts, RecordFields conditions) {
        return new RegistryRecord.Description(
                Markdown.plain(texts.text("briefSummary")),
                Markdown.plain(texts.text("detailedDescription")),
                conditions.texts("conditions"),
                conditions.texts("keywords"));
    }

    private static RegistryRecord.Design design(RecordFields module) {
        var info = module.in("designInfo");
        var features = Stream.of(
                        info.text("allocation"),
                        info.text("interventionModel"),
                        info.text("primaryPurpose"),
                        info.in("maskingInfo").text("masking"),
                        info.text("observationalModel"),
                        info.text("timePerspective"))
                .filter(Objects::nonNull)
                .toList();
        var enrollment = module.in("enrollmentInfo");
        return new RegistryRecord.Design(
                module.text("studyType"),
                module.texts("phases"),
                features,
                enrollment.number("count"),
                enrollment.text("type"));
    }

    private static RegistryRecord.Treatment treatment(RecordFields module) {
        return new RegistryRecord.Treatment(
                module.each("armGroups").stream()
                        .map(arm -> new RegistryRecord.Arm(
                                arm.textOr("label", "–"),
                                arm.text("type"),
                                Markdown.plain(arm.text("description")),
                                arm.texts("interventionNames")))
                        .toList(),
                module.each("interventions").stream()
                        .map(given -> new RegistryRecord.Intervention(
                                given.text("type"),
                                given.textOr("name", "–"),
                                Markdown.plain(given.text("description")),
                                given.texts("otherNames")))
                        .toList());
    }

    private static RegistryRecord.Outcomes outcomes(RecordFields module) {
        return new RegistryRecord.Outcomes(
                measures(module, "primaryOutcomes"),
                measures(module, "secondaryOutcomes"),
                measures(module, "otherOutcomes"));
    }

    private static List<RegistryRecord.Outcome> measures(RecordFields module, String name) {
        return module.each(name).stream()
                .map(outcome -> new RegistryRecord.Outcome(
                        outcome.textOr("measure", "–"),
                        outcome.text("timeFrame"),
                        Markdown.plain(outcome.text("description"))))
                .toList();
    }

    private static RegistryRecord.Eligibility eligibility(RecordFields module) {
        var criteria = module.text("eligibilityCriteria");
        return new RegistryRecord.Eligibility(
                module.text("sex"),
                RegistryAge.of(module.text("minimumAge")),
                RegistryAge.of(module.text("maximumAge")),
                module.texts("stdAges"),
                module.truth("healthyVolunteers"),
                Markdown.plain(module.text("studyPopulation")),
                criteria,
                CriteriaSplit.of(criteria));
    }

    private static RegistryRecord.Contacts contacts(RecordFields module) {
        return new RegistryRecord.Contacts(
                module.each("centralContacts").stream()
                        .map(contact -> new RegistryRecord.Contact(
                                contact.textOr("name", "–"),
                                contact.text("role"),
                                contact.text("phone"),
                                contact.text("email")))
                        .toList(),
                module.each("overallOfficials").stream()
                        .map(official -> new RegistryRecord.Official(
                                official.textOr("name", "–"), official.text("role"), official.text("affiliation")))
                        .toList(),
                module.each("locations").stream()
                        .map(place -> new RegistryRecord.Location(
                                place.textOr("facility", place.textOr("city", "–")),
                                place.text("city"),
                                place.text("state"),
                                place.text("country"),
                                place.text("status")))
                        .toList());
    }

    private static List<RegistryRecord.Reference> references(RecordFields module) {
        return module.each("references").stream()
                .map(reference ->
                        new RegistryRecord.Reference(reference.textOr("citation", "–"), reference.text("pmid")))
                .toList();
    }
}
