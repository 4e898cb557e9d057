package papilio.study.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import papilio.fixtures.Shared;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Records as the registry really hands them out. */
class RealRegistryRecordsAreReadTest {
    @Test
    void theFirstStudysRecordHasTheExpectedValues() throws IOException {
        var record = read("NCT06458972_handbuilt.json");
        var expected = JsonMapper.shared().readTree(Files.readString(Shared.data("ctgov/NCT06458972_expected.json")));
        assertThat(record.nctId()).isEqualTo(text(expected, "nctId"));
        assertThat(record.identity().orgStudyId()).isEqualTo(text(expected, "orgStudyId"));
        assertThat(record.identity().briefTitle()).isEqualTo(text(expected, "briefTitle"));
        assertThat(record.identity().officialTitle()).isNull();
        assertThat(record.identity().organization()).isEqualTo(text(expected, "organization"));
        assertThat(record.progress().overallStatus()).isEqualTo(text(expected, "overallStatus"));
        assertThat(record.progress().start()).isNull();
        assertThat(record.sponsorship().leadSponsor()).isEqualTo(text(expected, "leadSponsor"));
        assertThat(record.design().studyType()).isEqualTo(text(expected, "studyType"));
        assertThat(record.design().phases()).isEmpty();
        assertThat(record.target()).isEqualTo(expected.path("enrollment_count").intValue());
        assertThat(record.design().countType()).isEqualTo(text(expected, "enrollment_type"));
        assertThat(record.description().conditions()).containsExactly("Systemic Lupus Erythematosus");
        assertThat(record.treatment().arms()).isEmpty();
        assertThat(record.treatment().interventions()).isEmpty();
        assertThat(record.outcomes().primary()).isEmpty();
        assertThat(record.outcomes().secondary()).isEmpty();
        assertThat(record.eligibility().sex()).isEqualTo(text(expected, "sex"));
        assertThat(record.eligibility().minimumAge()).isEqualTo(new RegistryAge("18 Years", 18));
        assertThat(record.eligibility().maximumAge()).isEqualTo(new RegistryAge("70 Years", 70));
        assertThat(record.eligibility().ageGroups()).containsExactly("ADULT", "OLDER_ADULT");
        assertThat(record.eligibility().healthyVolunteers()).isNull();
        assertThat(record.eligibility().criteriaText())
                .hasSize(expected.path("eligibility_chars").intValue());
        assertThat(record.contacts().central()).isEmpty();
        assertThat(record.contacts().officials()).isEmpty();
        assertThat(record.contacts().locations())
                .singleElement()
                .satisfies(place -> assertThat(place.facility()).isEqualTo("Tongji Hospital"));
        assertThat(record.hasResults()).isFalse();
    }

    @Test
    void theFirstStudysCriteriaAreThreeAndFour() {
        var eligibility = read("NCT06458972_handbuilt.json").eligibility();
        assertThat(codes(eligibility.inclusion())).containsExactly("I1", "I2", "I3");
        assertThat(codes(eligibility.exclusion())).containsExactly("E1", "E2", "E3", "E4");
        assertThat(eligibility.inclusion().getLast().text()).isEqualTo("Accepting the treatment of telitacicept.");
        assertThat(eligibility.exclusion().get(2).text()).isEqualTo("Other biologics;");
    }

    @ParameterizedTest
    @CsvSource({
        "NCT00763412, 05-1109, 31, 5, 6, 3, 6, 1, 2006-11, true",
        "NCT00973089, LSA001-HMO-CTIL, , 5, 3, 1, 0, 1, 2010-05, false",
        "NCT03475563, BIOSS, 100, 5, 7, 3, 4, 3, 2018-08-16, false",
        "NCT06171568, APHP230528, 400, 1, 0, 1, 7, 1, 2024-02-01, false",
    })
    void otherStudiesToo(
            String number,
            String orgStudyId,
            Integer target,
            int inclusion,
            int exclusion,
            int primary,
            int secondary,
            int locations,
            String start,
            boolean results) {
        var record = read(number + ".json");
        assertThat(record.nctId()).isEqualTo(number);
        assertThat(record.identity().orgStudyId()).isEqualTo(orgStudyId);
        assertThat(record.target()).isEqualTo(target);
        assertThat(record.eligibility().inclusion()).hasSize(inclusion);
        assertThat(record.eligibility().exclusion()).hasSize(exclusion);
        assertThat(record.outcomes().primary()).hasSize(primary);
        assertThat(record.outcomes().secondary()).hasSize(secondary);
        assertThat(record.contacts().locations()).hasSize(locations);
        assertThat(record.progress().start())
                .satisfies(date -> assertThat(date.date().text()).isEqualTo(start));
        assertThat(record.hasResults()).isEqualTo(results);
    }

    @Test
    void signsThatTheRegistryEscapesArePlain() {
        assertThat(read("NCT00763412.json").eligibility().inclusion().get(2).text())
                .contains("<126 mg/dl", ">200 mg/dl")
                .doesNotContain("\\");
    }

    private static RegistryRecord read(String file) {
        try {
            return RegistryRecords.read(Files.readAllBytes(Shared.data("ctgov/" + file)), file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<String> codes(List<RegistryCriterion> criteria) {
        return criteria.stream().map(RegistryCriterion::code).toList();
    }

    private static String text(JsonNode expected, String name) {
        return expected.path(name).stringValue();
    }
}
