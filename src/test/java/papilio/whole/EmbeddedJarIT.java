package papilio.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedJarIT {
    @Test
    void theFirstWhoComesInFindsEverythingInPlace(@TempDir Path folder) throws Exception {
        try (var portal = RunningJar.embedded(folder)) {
            assertThat(portal.get("/login", "manager").statusCode()).isEqualTo(200);
            assertThat(portal.get("/api/v1/studies", "manager").body()).contains("NCT06458972");
        }
    }

    @Test
    void aSecondStartOnTheSameDataSaysSoPlainly(@TempDir Path folder) throws Exception {
        try (var portal = RunningJar.embedded(folder)) {
            var printed = RunningJar.printed(folder, Map.of(), "--server.port=0");
            assertThat(printed).contains("already").doesNotContain("\tat ");
            assertThat(portal.get("/actuator/health", "manager").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void theMySqlProfileRefusesTheDemo(@TempDir Path folder) throws Exception {
        var printed = RunningJar.printed(
                folder,
                Map.of(
                        "SPRING_PROFILES_ACTIVE",
                        "mysql",
                        "DB_URL",
                        "jdbc:mysql://127.0.0.1:1/none",
                        "DB_USER",
                        "x",
                        "DB_PASSWORD",
                        "x"),
                "--papilio.demo=true");
        assertThat(printed).contains("demo").doesNotContain("exit 0");
    }
}
