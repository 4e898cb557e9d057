package papilio.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import papilio.fixtures.Needs;
import papilio.fixtures.RealMySql;

/** Production: the jar on a real MySQL, its first administrator, and the backup that the README names. */
@Tag("mysql")
@Needs(Needs.Part.MYSQL)
class MySqlJarIT {
    private static final String PASSWORD = "a long enough password";

    @Test
    void aRealStudyOnMySqlSurvivesBackupAndRestore(@TempDir Path folder) throws Exception {
        var before = figuresOf(folder, "papilio_before", true);
        var dump = folder.resolve("papilio.sql");
        client("mysqldump", "papilio_before", null, dump.toFile(), "--single-transaction", "--hex-blob");
        RealMySql.touch("papilio_after");
        client("mysql", "papilio_after", dump.toFile(), null);
        var after = figuresOf(folder, "papilio_after", false);
        assertThat(after).isEqualTo(before);
    }

    @Test
    void productionHasNoDemoAndNoDefaultPassword(@TempDir Path folder) throws Exception {
        try (var portal = RunningJar.start(folder, environment("papilio_empty"))) {
            assertThat(portal.get("/api/v1/studies", "manager").statusCode()).isEqualTo(401);
            assertThat(portal.get("/api/v1/studies", "admin").statusCode()).isEqualTo(401);
        }
    }

    private static tools.jackson.databind.JsonNode figuresOf(Path folder, String schema, boolean fresh)
            throws Exception {
        try (var portal = RunningJar.start(folder, environment(schema))) {
            if (fresh) {
                addManager(schema);
                RealStudy.bring(portal, "lead", PASSWORD);
            }
            var figures = RealStudy.figures(portal, "lead", PASSWORD);
            RealStudy.assertHeadline(figures);
            return figures;
        }
    }

    private static Map<String, String> environment(String schema) {
        return Map.of(
                "SPRING_PROFILES_ACTIVE", "mysql",
                "DB_URL", RealMySql.url(schema),
                "DB_USER", "root",
                "DB_PASSWORD", "",
                "PAPILIO_ADMIN_USER", "first-admin",
                "PAPILIO_ADMIN_PASSWORD", PASSWORD);
    }

    private static void addManager(String schema) throws Exception {
        var hash = Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8().encode(PASSWORD);
        try (var connection = DriverManager.getConnection(RealMySql.url(schema), "root", "");
                var insert = connection.prepareStatement("""
                        insert into account (username, display_name, password_hash, role, all_studies, created_at)
                        values ('lead', 'Lead', ?, 'STUDY_MANAGER', true, utc_timestamp(6))
                        """)) {
            insert.setString(1, hash);
            insert.executeUpdate();
        }
    }

    private static void client(String program, String schema, File in, File out, String... options) throws Exception {
        var command = new ArrayList<>(List.of(
                RealMySql.distribution().resolve("bin/" + program).toString(),
                "--no-defaults",
                "--protocol=TCP",
                "--host=127.0.0.1",
                "--port=" + RealMySql.port(),
                "--user=root",
                "--default-character-set=utf8mb4"));
        command.addAll(List.of(options));
        command.add(schema);
        var errors = Files.createTempFile("mysql-client", ".log").toFile();
        new File(command.getFirst()).setExecutable(true);
        var builder = new ProcessBuilder(command).redirectError(errors);
        if (in != null) builder.redirectInput(in);
        builder.redirectOutput(
                out != null ? out : Files.createTempFile("mysql-client", ".out").toFile());
        var process = builder.start();
        assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(errors.toPath())).isZero();
    }
}
