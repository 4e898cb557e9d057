package papilio.audit.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import papilio.access.Role;
import papilio.audit.AuditNote.Change;
import papilio.fixtures.PageTest;

class TheTrailSpeaksTheReadersLanguageTest extends PageTest {
    @Test
    void codesAreSaidInWords() {
        signIn(Role.STUDY_MANAGER);
        UI.getCurrent().setLocale(Locale.ENGLISH);
        assertThat(said("status", "ENROLLED", "DISCONTINUED")).isEqualTo("status: enrolled → discontinued");
        assertThat(said("status", "PLANNED", "PAUSED")).isEqualTo("status: planned → paused");
        assertThat(said("serious", "false", "true")).isEqualTo("serious: no → yes");
        assertThat(said("kind", null, "SAFETY")).isEqualTo("kind: Safety summary");
        assertThat(said("sites", null, "ALL")).isEqualTo("studies and sites: all");
    }

    @Test
    void aChineseReaderReadsChinese() {
        signIn(Role.STUDY_MANAGER);
        UI.getCurrent().setLocale(Locale.CHINESE);
        assertThat(said("severity", "MILD", "SEVERE")).doesNotContain("MILD", "SEVERE", ": ");
        assertThat(said("synthetic", "false", "true")).endsWith("：否 → 是");
    }

    @Test
    void aPlanReadsAsMonthsAndNumbersAndUnknownWordsStayAsTheyAre() {
        signIn(Role.STUDY_MANAGER);
        UI.getCurrent().setLocale(Locale.ENGLISH);
        assertThat(said("months", null, "{2026-01=6, 2026-02=13}")).endsWith(": 2026-01 6, 2026-02 13");
        assertThat(said("endReason", null, "MOVED_ABROAD")).endsWith(": MOVED_ABROAD");
    }

    private static String said(String field, @Nullable String from, String to) {
        return AuditWords.change(UI.getCurrent(), new Change(field, from, to));
    }
}
