package papilio.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import papilio.access.Role;
import papilio.fixtures.PapilioTest;
import papilio.fixtures.SampleStudy;
import papilio.fixtures.SignIn;

@PapilioTest
class AHundredThousandRowsTest {
    private static final int ROWS = 100_000;
    private static final int PATIENTS = 250;

    @Autowired
    private JdbcClient database;

    @Autowired
    private ImportService imports;

    @TempDir
    private Path folder;

    @BeforeEach
    void study() {
        SampleStudy.of(database, "BIG").site("01", 10);
        SignIn.as(database, Role.STUDY_MANAGER);
    }

    @AfterEach
    void signOut() {
        SignIn.out();
    }

    @Test
    void areReadInAnyOrderWithoutAGrowingHeap() throws IOException {
        var files = List.of(patients(), laboratory());
        imports.run("BIG", List.of(files.getFirst()), true);
        var before = used();

        var answer = imports.run("BIG", files, true);

        var lb = answer.files().getLast();
        assertThat(lb.read()).isEqualTo(ROWS);
        assertThat(lb.created()).isEqualTo(ROWS);
        assertThat(answer.accepted()).isTrue();
        assertThat(used() - before).as("bytes kept after the run").isLessThan(64L << 20);
    }

    private ImportFile patients() {
        var lines = new java.util.ArrayList<String>(List.of("USUBJID,SUBJID,SITEID,DMDTC,RFSTDTC"));
        for (int i = 0; i < PATIENTS; i++) lines.add("P%04d,%d,01,2026-01-05,2026-01-08".formatted(i, i));
        return CsvText.file("dm.csv", lines.toArray(String[]::new));
    }

    /** Not in the order of patients: one row of each in turn. */
    private ImportFile laboratory() throws IOException {
        var file = folder.resolve("lb.csv");
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("USUBJID,LBSEQ,LBTESTCD,LBTEST,LBSTRESN,LBSTRESU,LBDTC\n");
            for (int i = 0; i < ROWS; i++) {
                out.write("P%04d,%d,ALT,Alanine aminotransferase,%d,U/L,2026-02-01T08:30\n"
                        .formatted(i % PATIENTS, i / PATIENTS, 10 + i % 40));
            }
        }
        return new ImportFile("lb.csv", () -> Files.newInputStream(file));
    }

    private static long used() {
        System.gc();
        var runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
