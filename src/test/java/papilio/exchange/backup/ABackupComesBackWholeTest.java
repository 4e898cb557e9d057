package papilio.exchange.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ABackupComesBackWholeTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-06-30T10:15:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path folder;

    private Path backup = Path.of("");

    @BeforeEach
    void database() throws SQLException {
        backup = folder.resolve("backup.zip");
        sql("create table study (code varchar(40))", "insert into study values ('ONE')");
    }

    @Test
    void whatWasDeletedAfterTheBackupIsBackAndTheOtherStateIsKept() throws Exception {
        assertThat(command("--backup=" + backup)).startsWith("exit 0").contains(backup.toString());
        sql("insert into study values ('TWO')");

        var told = command("--restore=" + backup);

        assertThat(told).startsWith("exit 0").contains("before-restore-20260630-101500");
        assertThat(studies()).isEqualTo(1);
        try (Stream<Path> files = Files.list(folder.resolve("data"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("papilio.mv.db", "papilio.before-restore-20260630-101500.mv.db");
        }
    }

    @Test
    void aBackupNeverOverwritesAFile() throws IOException {
        Files.writeString(backup, "precious");

        assertThat(command("--backup=" + backup)).startsWith("exit 1").contains("exists");
        assertThat(Files.readString(backup)).isEqualTo("precious");
    }

    @Test
    void anythingButABackupIsRefusedAndTheDatabaseStays() throws Exception {
        Files.writeString(backup, "not a backup");

        assertThat(command("--restore=" + backup)).startsWith("exit 1").contains("no backup");
        assertThat(command("--restore=" + folder.resolve("nowhere.zip")))
                .startsWith("exit 1")
                .contains("nowhere.zip");
        assertThat(studies()).isEqualTo(1);
    }

    @Test
    void whileAPortalHasTheDataOpenNothingIsDone() throws Exception {
        // another program's lock cannot be had inside one program, so the lock is asked for of a second database engine
        try (var lock = new java.io.RandomAccessFile(
                        folder.resolve("data/papilio.mv.db").toFile(), "rw");
                var held = lock.getChannel().lock()) {
            assertThat(held.isValid()).isTrue();
            assertThat(command("--restore=" + backup)).startsWith("exit 1");
            assertThat(command("--backup=" + backup)).startsWith("exit 1").contains("already");
            assertThat(command()).startsWith("exit 1").contains("already");
        }
        assertThat(Files.exists(backup)).isFalse();
    }

    @Test
    void anUndisturbedStartGoesOn() {
        assertThat(command()).isEqualTo("starts");
    }

    @Test
    void mySqlIsNotOursToBackUp() {
        assertThat(command("--spring.profiles.active=mysql", "--backup=" + backup))
                .startsWith("exit 1")
                .contains("README");
    }

    private String command(String... arguments) {
        var printed = new ByteArrayOutputStream();
        var all = Stream.concat(Stream.of("--spring.datasource.url=" + url()), Stream.of(arguments))
                .toArray(String[]::new);
        var exit = new DataCommands(
                        all, Map.of(), Locale.ENGLISH, new PrintStream(printed, true, StandardCharsets.UTF_8), CLOCK)
                .run();
        return exit.isEmpty() ? "starts" : "exit " + exit.getAsInt() + "\n" + printed.toString(StandardCharsets.UTF_8);
    }

    private String url() {
        return "jdbc:h2:file:" + folder.resolve("data/papilio") + ";MODE=MySQL;DATABASE_TO_LOWER=TRUE";
    }

    private void sql(String... statements) throws SQLException {
        try (var connection = DriverManager.getConnection(url(), "sa", "");
                var statement = connection.createStatement()) {
            for (var sql : statements) statement.execute(sql);
        }
    }

    private int studies() throws SQLException {
        try (var connection = DriverManager.getConnection(url(), "sa", "");
                var statement = connection.createStatement();
                var row = statement.executeQuery("select count(*) from study")) {
            row.next();
            return row.getInt(1);
        }
    }
}
