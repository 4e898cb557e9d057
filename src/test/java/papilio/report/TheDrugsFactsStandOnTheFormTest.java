package papilio.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import papilio.access.Role;
import papilio.fixtures.PapilioTest;
import papilio.fixtures.SamplePatient;
import papilio.fixtures.SampleStudy;
import papilio.fixtures.SignIn;
import papilio.safety.EventContent;
import papilio.safety.EventService;
import papilio.safety.RecordEvent;
import papilio.safety.codes.SeriousnessCriterion;
import papilio.shared.NotFound;
import papilio.shared.PartialDate;
import papilio.study.product.ProductFacts;
import papilio.study.product.ProductService;
import papilio.study.product.ReviseProduct;

/** What a manager says about the drug is what the next case form prints; the one before keeps what it said. */
@PapilioTest
class TheDrugsFactsStandOnTheFormTest {
    private static final String STUDY = "PAPER-2";

    @Autowired
    JdbcClient database;

    @Autowired
    EventService events;

    @Autowired
    ReportService reports;

    @Autowired
    ProductService products;

    private String event = "";

    @BeforeEach
    void aSeriousEvent() {
        SampleStudy.of(database, STUDY).site("01", 70);
        SamplePatient.of(database, STUDY, "01", "01-001");
        SignIn.as(database, Role.INVESTIGATOR, STUDY);
        event = events.record(new RecordEvent(
                STUDY,
                "01-001",
                EventContent.of("Pneumonia")
                        .grade(3)
                        .onset(PartialDate.of("2026-06-01"))
                        .awareAt(Instant.parse("2026-06-02T01:00:00Z"))
                        .seriousBecause(SeriousnessCriterion.HOSP)
                        .facts()));
        SignIn.as(database, Role.STUDY_MANAGER, STUDY);
    }

    @AfterEach
    void signOut() {
        SignIn.out();
    }

    @Test
    void inBothLanguagesFromTheChangeOn() {
        var before = form(Locale.ENGLISH);
        products.revise(new ReviseProduct(
                STUDY,
                null,
                new ProductFacts("subcutaneous", "皮下注射", "lupus nephritis", "狼疮性肾炎", "A Holder", "某持有人", "CN"),
                "protocol 1.2"));
        assertThat(text(form(Locale.ENGLISH))).contains("subcutaneous", "lupus nephritis", "A Holder");
        assertThat(text(form(Locale.SIMPLIFIED_CHINESE))).contains("皮下注射", "狼疮性肾炎", "某持有人");
        assertThat(text(before)).doesNotContain("lupus nephritis");
    }

    @Test
    void whoeverHasNotTheWholeStudyDoesNotChangeThem() {
        var wish = new ReviseProduct(STUDY, null, new ProductFacts("oral", null, null, null, null, null, null), "why");
        SignIn.as(database, Role.STUDY_MANAGER, STUDY, "01");
        assertThatThrownBy(() -> products.revise(wish)).isInstanceOf(NotFound.class);
        SignIn.as(database, Role.MONITOR, STUDY);
        assertThatThrownBy(() -> products.revise(wish)).isInstanceOf(AccessDeniedException.class);
    }

    private RunRow form(Locale language) {
        return reports.make(MakeReport.caseForm(STUDY, new MakeReport.OfEvent(event, null), language));
    }

    private String text(RunRow run) {
        return String.join(" ", PdfPages.of(reports.pdf(STUDY, run.runNo()).bytes()));
    }
}
