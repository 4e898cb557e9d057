package papilio.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.net.http.HttpRequest;
import papilio.fixtures.Shared;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Six sites of a real study, as their owner brings them to the portal through the API. */
final class RealStudy {
    static final String CODE = "CDISCPILOT01";
    private static final JsonMapper JSON = JsonMapper.shared();

    private RealStudy() {}

    /** Creates the study and imports its files; the account may create studies. */
    static void bring(RunningJar portal, String account, String password) throws Exception {
        var files = Shared.data("sdtm_cdiscpilot01_6sites");
        var created = portal.send(portal.request("/api/v1/studies", account, password)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "{\"code\": \"CDISCPILOT01\", \"title\": \"CDISC pilot study\", \"target\": 254}")));
        assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
        var imported = portal.send(
                SdtmFiles.in(files, portal.request("/api/v1/studies/" + CODE + "/imports/sdtm", account, password)));
        assertThat(imported.statusCode()).as(imported.body()).isEqualTo(200);
    }

    static JsonNode figures(RunningJar portal, String account, String password) throws Exception {
        var answer =
                portal.send(portal.request("/api/v1/studies/" + CODE + "/figures?cutoff=2014-12-31", account, password)
                        .GET());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    /** The headline figures that an independent computation gave. */
    static void assertHeadline(JsonNode figures) {
        var overall = figures.get("overall");
        assertThat(overall.get("screened").asInt()).isEqualTo(82);
        assertThat(overall.get("screenFailures").asInt()).isEqualTo(8);
        assertThat(overall.get("enrolled").asInt()).isEqualTo(74);
        assertThat(overall.get("completed").asInt()).isEqualTo(33);
        assertThat(overall.at("/discontinued/byReason/ADVERSE_EVENT").asInt()).isEqualTo(24);
        assertThat(overall.at("/adverseEvents/treatmentEmergent/events").asInt())
                .isEqualTo(309);
        assertThat(overall.at("/adverseEvents/treatmentEmergent/patients").asInt())
                .isEqualTo(62);
        assertThat(overall.get("patientYears").asDouble()).isCloseTo(24.857, within(0.001));
    }
}
