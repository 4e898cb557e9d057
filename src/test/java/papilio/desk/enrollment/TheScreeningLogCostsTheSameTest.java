package papilio.desk.enrollment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import papilio.access.Role;
import papilio.fixtures.PageTest;
import papilio.fixtures.SampleStudy;
import papilio.fixtures.Statements;
import papilio.patient.PatientFilter;
import papilio.patient.PatientHead;
import papilio.patient.PatientService;
import papilio.patient.log.LogDetail;
import papilio.shared.ui.CsvDownload;

/** Rows never cost statements of their own, on the screen and in the file. */
class TheScreeningLogCostsTheSameTest extends PageTest {
    @Autowired
    PatientService patients;

    @BeforeEach
    void aStudy() {
        SampleStudy.of(database, "S1").site("01", 50).criterion("I1", "Has lupus");
        signIn(Role.STUDY_MANAGER);
    }

    @Test
    void thePageAsksAsOftenForThirtyRowsAsForOne() {
        screened(1);
        var few = Statements.of(() -> open("enrollment?study=S1&tab=screening"));
        for (var number = 2; number <= 30; number++) screened(number);
        var many = Statements.of(() -> open("enrollment?study=S1&group=SCREENED"));
        assertThat(many).hasSameSizeAs(few);
    }

    @Test
    void theFileHoldsEveryRowAndNoFormula() {
        screened(1);
        screened(2);
        database.sql("update patient set status = 'DECLINED', declined_on = screened_on, decline_reason = '=1+1'")
                .update();
        var file = new ByteArrayOutputStream();
        CsvDownload.write(
                file,
                List.of("number", "reason"),
                line -> patients.page("S1", PatientFilter.EVERYBODY, null, 9)
                        .forEach(head -> line.accept(cells(head))));
        assertThat(file.toString(StandardCharsets.UTF_8))
                .contains("01-S001,'=1+1")
                .contains("01-S002");
    }

    private static List<@Nullable Object> cells(PatientHead head) {
        var cells = new ArrayList<@Nullable Object>();
        cells.add(head.screeningNo());
        cells.add(new LogLine(head, LogDetail.NOTHING).why(code -> code));
        return cells;
    }

    private void screened(int number) {
        var code = "01-S%03d".formatted(number);
        database.sql("""
                        insert into patient (study_code, site_code, screening_no, patient_no, search_text, status, screened_on,
                          last_entry_at)
                        values ('S1', '01', ?, ?, ?, 'SCREENING', date '2026-06-01', timestamp '2026-06-01 00:00:00')
                        """).params(code, code, code).update();
    }
}
