package papilio.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.transaction.AfterTransaction;
import papilio.access.Role;
import papilio.fixtures.PapilioTest;
import papilio.fixtures.SampleStudy;
import papilio.fixtures.SignIn;

@PapilioTest
class AnImportThatIsEndedKeepsNothingTest {
    @Autowired
    private JdbcClient database;

    @Autowired
    private ImportService imports;

    @Autowired
    private ImportRuns runs;

    @BeforeEach
    void study() {
        SampleStudy.of(database, "ENDED").site("01", 10);
        SignIn.as(database, Role.STUDY_MANAGER);
    }

    /** A beginning stays beyond the test's transaction, and with it the claim on the study. */
    @AfterTransaction
    void forget() {
        database.sql("delete from import_claim where study_code = 'ENDED'").update();
    }

    @AfterEach
    void signOut() {
        SignIn.out();
    }

    @Test
    void cancelledWhileItReads() {
        var lines = new ArrayList<String>(List.of("USUBJID,SUBJID,SITEID,DMDTC"));
        for (int i = 0; i < 3000; i++) lines.add("P%d,%d,01,2026-01-05".formatted(i, i));
        // the file itself asks for the end while it is being read
        var content = CsvText.file("dm.csv", lines.toArray(String[]::new)).content();
        var file = new ImportFile("dm.csv", () -> {
            newest().ifPresent(run -> imports.cancel("ENDED", run));
            return content.open();
        });

        assertThatThrownBy(() -> imports.run("ENDED", List.of(file), false)).isInstanceOf(ImportCancelled.class);

        assertThat(database.sql("select count(*) from patient where study_code = 'ENDED'")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(imports.past("ENDED").getFirst().state()).isEqualTo(ImportRow.State.CANCELLED);
        assertThat(imports.run("ENDED", List.of(new ImportFile("dm.csv", content)), true)
                        .accepted())
                .as("the next one runs")
                .isTrue();
    }

    @Test
    void whatRanWhenThePortalWentDownIsCalledInterrupted() {
        var run = runs.start("ENDED", false, "dm.csv", 10, "somebody");

        runs.tellInterrupted();

        assertThat(imports.find("ENDED", run).state()).isEqualTo(ImportRow.State.INTERRUPTED);
    }

    private java.util.Optional<Long> newest() {
        return database.sql("select max(id) from import_run where study_code = 'ENDED' and state = 'RUNNING'")
                .query(Long.class)
                .optional();
    }
}
