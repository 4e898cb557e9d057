package papilio.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupIT {
    private static final String FIGURES = "/api/v1/studies/NCT06458972/figures";

    @Test
    void theRestoredPortalShowsTheSameFigures(@TempDir Path folder) throws Exception {
        String before;
        try (var portal = RunningJar.embedded(folder)) {
            before = portal.get(FIGURES, "manager").body();
            assertThat(RunningJar.printed(folder, Map.of(), "--backup=too-early.zip"))
                    .startsWith("exit 1")
                    .contains("already");
        }
        assertThat(RunningJar.printed(folder, Map.of(), "--backup=kept.zip")).startsWith("exit 0");
        Files.delete(folder.resolve("data/papilio.mv.db"));
        assertThat(RunningJar.printed(folder, Map.of(), "--restore=kept.zip")).startsWith("exit 0");

        try (var portal = RunningJar.embedded(folder, "--papilio.demo=false")) {
            assertThat(portal.get(FIGURES, "manager").body()).isEqualTo(before).contains("\"enrolled\":84");
        }
    }
}
