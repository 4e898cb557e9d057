package papilio.desk.data;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.upload.Upload;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import papilio.access.Role;
import papilio.exchange.ExportKind;
import papilio.exchange.ExportService;
import papilio.exchange.ImportFile;
import papilio.exchange.ImportService;
import papilio.fixtures.PageTest;
import papilio.fixtures.SampleStudy;
import papilio.shared.ui.CsvDownload;

class DataComeInAndGoOutTest extends PageTest {
    @Autowired
    private ImportService imports;

    @Autowired
    private ExportService exports;

    @Test
    void theStudyManagerIsOfferedTheImport() {
        SampleStudy.of(database, "S").site("01", 10);
        signIn(Role.STUDY_MANAGER);

        open("data?study=S");

        assertThat(_get(Upload.class).getMaxFileSize()).isEqualTo(64 * 1024 * 1024);
        assertThat(_find(CsvDownload.class)).hasSize(ExportKind.values().length);
    }

    @Test
    void aCoordinatorExportsAndIsNotOfferedTheImport() {
        SampleStudy.of(database, "S").site("01", 10);
        signIn(Role.COORDINATOR, "S", "01");

        open("data?study=S");

        _assertNone(Upload.class);
        assertThat(_find(CsvDownload.class)).isNotEmpty();
    }

    @Test
    void pastImportsSayWhatWasRefusedAndWhy() {
        SampleStudy.of(database, "S").site("01", 10);
        signIn(Role.STUDY_MANAGER);
        imports.run("S", List.of(file("dm.csv", "USUBJID,SUBJID\nA,1\n")), false);

        open("data?study=S");

        assertThat(_find(NativeTableCell.class))
                .extracting(NativeTableCell::getText)
                .contains("The column SITEID is missing.", "SITEID");
    }

    @Test
    void anExportHoldsTheCallersSitesOnlyAndNoFormula() {
        SampleStudy.of(database, "S").site("01", 10).site("02", 10);
        signIn(Role.STUDY_MANAGER);
        imports.run(
                "S",
                List.of(file(
                        "dm.csv", "USUBJID,SUBJID,SITEID,DMDTC,ARM\n=A1,1,01,2026-01-05,-5\nB,2,02,2026-01-06,x\n")),
                false);
        signIn(Role.COORDINATOR, "S", "01");

        var out = new ByteArrayOutputStream();
        CsvDownload.write(out, ExportKind.PATIENTS.headers(), line -> exports.rows("S", ExportKind.PATIENTS, line));

        var lines = out.toString(StandardCharsets.UTF_8).split("\r?\n");
        assertThat(lines).hasSize(2);
        assertThat(lines[0]).startsWith("\uFEFFsite_code,patient_no,screening_no");
        assertThat(lines[1]).startsWith("01,'=A1,1").contains(",-5,");
        assertThat(database.sql("select count(*) from audit_entry where action = 'EXPORTED' and study_code = 'S'")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void everyKindOfExportCanBeTaken() {
        SampleStudy.of(database, "S").site("01", 10);
        signIn(Role.MONITOR);

        for (var kind : ExportKind.values()) {
            exports.rows(
                    "S", kind, line -> assertThat(line).hasSize(kind.headers().size()));
        }
    }

    private static ImportFile file(String name, String text) {
        return new ImportFile(name, () -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
