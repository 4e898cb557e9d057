package papilio.site.approval;

import static java.time.LocalDate.of;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import papilio.access.Role;
import papilio.fixtures.PapilioTest;
import papilio.fixtures.SampleStudy;
import papilio.fixtures.SignIn;
import papilio.shared.NotFound;
import papilio.shared.StaleEdit;
import papilio.site.SiteService;
import papilio.site.record.Keep;
import papilio.site.record.VoidRecord;

/** Approvals of ethics committees: their dates, their reviews, and the consent forms that they allow. */
@PapilioTest
class ApprovalsAreKeptInTimeTest {
    @Autowired
    JdbcClient database;

    @Autowired
    ApprovalService approvals;

    @Autowired
    SiteService sites;

    @BeforeEach
    void aStudyWithTwoSites() {
        SampleStudy.of(database, "S1").site("01", 50).site("02", 40);
        SignIn.as(database, Role.STUDY_MANAGER);
    }

    @AfterEach
    void out() {
        SignIn.out();
    }

    @Test
    void anApprovalThatEndsBeforeItBeginsIsRefusedAtItsEnd() {
        assertThatThrownBy(() -> facts("EC-1", "1.0", of(2026, 3, 1), of(2026, 2, 28)))
                .hasFieldOrPropertyWithValue("field", "expiresOn")
                .hasMessageContaining("endsBefore");
        assertThat(facts("EC-1", "1.0", of(2026, 3, 1), of(2026, 3, 1)).validOn(of(2026, 3, 1)))
                .isTrue();
    }

    @Test
    void theCommitteeReviewsEveryThreeSixNineOrTwelveMonths() {
        assertThatThrownBy(() -> reviewed(4, null)).hasFieldOrPropertyWithValue("field", "reviewMonths");
        assertThat(reviewed(3, null).nextReviewOn()).isEqualTo(of(2026, 4, 1));
        assertThat(reviewed(6, of(2026, 2, 28)).nextReviewOn()).isEqualTo(of(2026, 8, 28));
        assertThat(reviewed(9, null).nextReviewOn()).isEqualTo(of(2026, 10, 1));
        assertThat(reviewed(12, null).nextReviewOn()).isEqualTo(of(2027, 1, 1));
        assertThatThrownBy(() -> keep("01", reviewed(12, of(2026, 7, 1))))
                .hasFieldOrPropertyWithValue("field", "lastReviewOn");
    }

    @Test
    void anAmendmentReplacesTheConsentFormFromItsFirstDayOn() {
        keep("01", facts("EC-1", "1.0", of(2025, 3, 1), of(2026, 12, 31)));
        keep("01", facts("EC-1/A1", "2.0", of(2026, 2, 1), of(2027, 2, 1)));
        assertThat(versions("01", of(2025, 2, 28))).isEmpty();
        assertThat(versions("01", of(2026, 1, 31))).containsExactly("1.0");
        assertThat(versions("01", of(2026, 2, 1))).containsExactly("2.0");
        assertThat(versions("01", of(2027, 2, 2))).isEmpty();
        assertThat(versions("02", of(2026, 2, 1))).isEmpty();
    }

    @Test
    void anAmendmentWithoutAConsentFormLeavesTheFormBeforeInUse() {
        keep("01", facts("EC-1", "1.0", of(2025, 3, 1), of(2026, 12, 31)));
        keep("01", facts("EC-1/A1", null, of(2026, 2, 1), of(2026, 12, 31)));
        assertThat(versions("01", of(2026, 3, 1))).containsExactly("1.0");
    }

    @Test
    void listsShowTheExpiryOfTheNewestApprovalThatHasBegun() {
        keep("01", facts("EC-1", "1.0", of(2025, 3, 1), of(2026, 7, 24)));
        assertThat(expires("01")).isEqualTo(of(2026, 7, 24));
        keep("01", facts("EC-1/A1", "1.0", of(2026, 7, 1), of(2028, 1, 1)));
        assertThat(expires("01")).isEqualTo(of(2026, 7, 24));
        keep("01", facts("EC-1/A0", "1.0", of(2026, 6, 1), of(2027, 1, 1)));
        assertThat(expires("01")).isEqualTo(of(2027, 1, 1));
        assertThat(expires("02")).isNull();
    }

    @Test
    void aChangeNeedsAReasonAndTheSecondOfTwoIsTold() {
        var kept = keep("01", facts("EC-1", "1.0", of(2025, 3, 1), of(2026, 7, 24)));
        var other = facts("EC-1", "1.0", of(2025, 3, 1), of(2026, 8, 24));
        assertThatThrownBy(() -> approvals.keep(new Keep<>("S1", "01", kept.id(), kept.version(), other, null)))
                .hasFieldOrPropertyWithValue("field", "reason");
        approvals.keep(new Keep<>("S1", "01", kept.id(), kept.version(), other, "misread"));
        assertThatThrownBy(() -> approvals.keep(new Keep<>("S1", "01", kept.id(), kept.version(), other, "again")))
                .isInstanceOf(StaleEdit.class);
        assertThat(trail()).contains("2026-08-24", "misread");
    }

    @Test
    void aWrongApprovalIsCrossedOutWithAReasonAndStays() {
        var kept = keep("01", facts("EC-1", "1.0", of(2025, 3, 1), of(2026, 7, 24)));
        assertThatThrownBy(() -> new VoidRecord("S1", "01", kept.id(), 0, " "))
                .hasFieldOrPropertyWithValue("field", "reason");
        approvals.cross(new VoidRecord("S1", "01", kept.id(), kept.version(), "of another study"));
        assertThat(approvals.approvals("S1", "01").approvals()).isEmpty();
        assertThat(database.sql("select void_reason from site_approval where id = ?")
                        .param(kept.id())
                        .query(String.class)
                        .single())
                .isEqualTo("of another study");
        assertThat(trail()).contains("of another study");
    }

    @Test
    void aForeignSiteIsNotFoundAndACoordinatorChangesNothing() {
        var kept = keep("02", facts("EC-2", "1.0", of(2025, 3, 1), null));
        SignIn.as(database, Role.STUDY_MANAGER, "S1", "01");
        assertThatThrownBy(() -> approvals.approvals("S1", "02")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> approvals.approvals("S1", "77")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> keep("02", facts("EC-3", null, null, null))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> approvals.cross(new VoidRecord("S1", "01", kept.id(), 0, "not mine")))
                .isInstanceOf(NotFound.class);
        assertThat(approvals.approvals("S1")).isEmpty();
        SignIn.as(database, Role.COORDINATOR, "S1", "01");
        assertThatThrownBy(() -> keep("01", facts("EC-3", null, null, null))).isInstanceOf(AccessDeniedException.class);
    }

    private papilio.site.record.Kept<ApprovalFacts> keep(String site, ApprovalFacts facts) {
        return approvals.keep(Keep.anew("S1", site, facts));
    }

    private java.util.List<String> versions(String site, LocalDate day) {
        return approvals.consentVersions("S1", site, day).stream()
                .map(ConsentVersion::version)
                .toList();
    }

    private @Nullable LocalDate expires(String site) {
        return sites.sites("S1").stream()
                .filter(one -> one.code().equals(site))
                .findFirst()
                .orElseThrow()
                .approvalExpires();
    }

    private String trail() {
        return String.join(
                "\n",
                database.sql(
                                "select concat(changes, coalesce(reason, '')) from audit_entry where record_type = 'site_approval'")
                        .query(String.class)
                        .list());
    }

    private static ApprovalFacts facts(
            String number, @Nullable String consent, @Nullable LocalDate from, @Nullable LocalDate to) {
        return new ApprovalFacts(number, "1.0", null, consent, null, from, to, null, null);
    }

    private static ApprovalFacts reviewed(int months, @Nullable LocalDate last) {
        return new ApprovalFacts("EC-1", null, null, null, null, of(2026, 1, 1), null, months, last);
    }
}
