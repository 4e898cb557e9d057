package papilio.desk.admin;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.ListDataProvider;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import papilio.access.Role;
import papilio.fixtures.PageTest;
import papilio.fixtures.SampleStudy;
import papilio.safety.clock.ReportingRule;
import papilio.safety.clock.StudyKind;
import papilio.safety.rule.RuleRow;
import papilio.safety.rule.RuleService;
import papilio.safety.signal.ReviseLimits;
import papilio.safety.signal.SignalLimitService;
import papilio.safety.signal.SignalLimits;
import papilio.shared.ui.DayField;
import papilio.shared.ui.StaleEditDialog;

/** The administrator sets who must be told by when. */
class RulesOnTheScreenTest extends PageTest {
    @Autowired
    RuleService rules;

    @Autowired
    SignalLimitService limits;

    @BeforeEach
    void study() {
        SampleStudy.of(database, "S1").site("01", 50).site("02", 50);
    }

    @Test
    void theRulesStandThereAsDelivered() {
        signIn(Role.ADMINISTRATOR);
        open("admin/rules?study=S1");
        assertThat(text())
                .contains("National ADR system (new or serious)")
                .contains("15 calendar days")
                .contains("or 8 days after the first report if sooner")
                .contains("R4, R5, R7, R8 and R9 are delivered switched off");
    }

    @Test
    void aHospitalGetsItsOwnDeadline() {
        signIn(Role.ADMINISTRATOR);
        open("admin/rules?study=S1&site=02");
        change("R2");
        _setValue(_get(IntegerField.class, field -> field.withLabel("Deadline")), 12);
        save();
        assertThat(reason().getErrorMessage()).isEqualTo("Say why.");
        _setValue(reason(), "guide of our committee");
        save();
        assertThat(text()).contains("12 h").contains("of this site, since 2026-06-30");
        assertThat(rules.rule("S1", null, ReportingRule.R2).facts().amount()).isEqualTo(24);
        change("R2");
        _setValue(reason(), "as everybody");
        _click(_get(Button.class, button -> button.withText("Follow the study again")));
        assertThat(rules.rule("S1", "02", ReportingRule.R2).origin()).isEqualTo(RuleRow.Origin.DELIVERED);
    }

    @Test
    void aNegativeDeadlineIsRefusedAtItsField() {
        signIn(Role.ADMINISTRATOR);
        open("admin/rules?study=S1");
        change("R3b");
        var amount = _get(IntegerField.class, field -> field.withLabel("Deadline"));
        _setValue(amount, -15);
        _setValue(reason(), "a slip");
        save();
        assertThat(amount.getErrorMessage()).isEqualTo("The deadline must be at least 1.");
        assertThat(amount.getValue()).isEqualTo(-15);
        assertThat(rules.rule("S1", null, ReportingRule.R3B).number()).isZero();
    }

    @Test
    @SuppressWarnings("unchecked")
    void theStudyBecomesInterventional() {
        signIn(Role.ADMINISTRATOR);
        open("admin/rules?study=S1");
        Select<StudyKind> kind = _get(Select.class, field -> field.withLabel("Kind of study"));
        _setValue(kind, StudyKind.INTERVENTIONAL);
        _setValue(reason(), "amendment 2");
        save();
        assertThat(rules.kind("S1")).isEqualTo(StudyKind.INTERVENTIONAL);
    }

    @Test
    void theLimitsOfTheSignalsAreTheStudysOwn() {
        signIn(Role.ADMINISTRATOR);
        open("admin/rules?study=S1&tab=limits");
        var rise =
                _get(BigDecimalField.class, field -> field.withLabel("Hepatitis B DNA: rise in steps of ten (log₁₀)"));
        assertThat(rise.getValue()).isEqualByComparingTo("1");
        _setValue(rise, new BigDecimal("-2"));
        _setValue(reason(), "AASLD");
        save();
        assertThat(rise.getErrorMessage()).isEqualTo("The limit must be above 0 and at most 6.");
        _setValue(rise, new BigDecimal("2"));
        save();
        assertThat(limits.limits("S1").limits().hbvLogRise()).isEqualByComparingTo("2");
        assertThat(text()).contains("rise of hepatitis B DNA (log₁₀)").contains("AASLD");
    }

    @Test
    void limitsThatSomebodyElseRevisedAreShownBesideThoseTyped() {
        signIn(Role.ADMINISTRATOR);
        open("admin/rules?study=S1&tab=limits");
        var igg = _get(BigDecimalField.class, field -> field.withLabel("IgG: alert below (g/L)"));
        _setValue(igg, new BigDecimal("4.5"));
        _setValue(reason(), "amendment 3");
        limits.revise(new ReviseLimits("S1", 0, limits("3.5", "0.3"), "amendment 2"));
        save();
        assertThat(_get(StaleEditDialog.class).getElement().getTextRecursively())
                .contains("IgG: alert below (g/L)")
                .contains("4.5")
                .contains("3.5");
        assertThat(limits.limits("S1").limits().iggAlert()).isEqualByComparingTo("3.5");
        assertThat(igg.getValue()).isEqualByComparingTo("4.5");
        _click(_get(Button.class, button -> button.withText("Save mine")));
        assertThat(limits.limits("S1").limits().iggAlert()).isEqualByComparingTo("4.5");
        assertThat(limits.limits("S1").limits().igmAlert()).isEqualByComparingTo("0.3");
    }

    private static SignalLimits limits(String igg, String igm) {
        var known = SignalLimits.DELIVERED;
        return new SignalLimits(
                new BigDecimal(igg),
                new BigDecimal(igm),
                known.neutrophils(),
                known.lymphocytes(),
                known.platelets(),
                known.transaminase(),
                known.hyTransaminase(),
                known.hyBilirubin(),
                known.hyDays(),
                known.hbvLogRise());
    }

    @Test
    @SuppressWarnings("unchecked")
    void whoeverSwitchesARuleOnSaysWhetherItReachesBack() {
        signIn(Role.ADMINISTRATOR);
        open("admin/rules?study=S1");
        change("R4 serious");
        _setValue(_get(Checkbox.class, field -> field.withLabel("Switched on")), true);
        _setValue(reason(), "contract of 2026");
        save();
        Select<Object> reach = _get(Select.class, field -> field.withLabel("Applies to"));
        assertThat(reach.getErrorMessage()).isEqualTo("Say whether the rule applies to events that were known before.");
        assertThat(rules.rule("S1", null, ReportingRule.R4_SERIOUS).number()).isZero();
        reach.setValue(((ListDataProvider<Object>) reach.getDataProvider())
                .getItems().stream().toList().getLast());
        _setValue(_get(DayField.class, field -> field.withLabel("Events known since")), LocalDate.of(2099, 1, 1));
        save();
        assertThat(_get(DayField.class, field -> field.withLabel("Events known since"))
                        .getErrorMessage())
                .isEqualTo("The day lies ahead.");
        _setValue(_get(DayField.class, field -> field.withLabel("Events known since")), LocalDate.of(2026, 1, 1));
        save();
        assertThat(rules.rule("S1", null, ReportingRule.R4_SERIOUS).facts().active())
                .isTrue();
    }

    @Test
    void aYearOfChinasHolidaysIsTakenOverAsRows() {
        signIn(Role.ADMINISTRATOR);
        open("admin/rules?study=S1&tab=days");
        var why = _get(TextField.class, field -> field.withLabel("Reason for adding the year"));
        _click(_get(Button.class, button -> button.withText("Add the year")));
        assertThat(why.getErrorMessage()).isEqualTo("Say why.");
        _setValue(why, "State Council notice");
        _click(_get(Button.class, button -> button.withText("Add the year")));
        assertThat(text()).contains("2026-02-17", "春节 · Spring Festival", "2026-02-28", "Make-up working day");
    }

    @Test
    void aHolidayIsAddedAndRemoved() {
        signIn(Role.ADMINISTRATOR);
        open("admin/rules?study=S1&tab=days");
        _setValue(_get(DayField.class), LocalDate.of(2026, 10, 1));
        _setValue(_get(TextField.class, field -> field.withLabel("Name")), "National Day");
        _setValue(reason(), "State Council notice");
        _click(_get(Button.class, button -> button.withText("Add")));
        assertThat(text()).contains("2026-10-01").contains("National Day");
        assertThat(rules.days("S1")).hasSize(1);
    }

    @Test
    void anAddressGetsTheDigestOfItsSite() {
        signIn(Role.ADMINISTRATOR);
        open("admin/rules?study=S1&tab=digest");
        assertThat(text()).contains("No mail server is set up");
        var address = _get(TextField.class, field -> field.withLabel("E-mail address"));
        _setValue(address, "nobody");
        _setValue(reason(), "asked for it");
        _click(_get(Button.class, button -> button.withText("Add")));
        assertThat(address.getErrorMessage()).isEqualTo("This is no e-mail address.");
        _setValue(address, "site01@hospital.example");
        _click(_get(Button.class, button -> button.withText("Add")));
        assertThat(text()).contains("site01@hospital.example");
    }

    @Test
    void thePageSpeaksChinese() {
        signIn(Role.ADMINISTRATOR);
        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
        open("admin/rules?study=S1");
        assertThat(text())
                .contains("报告规则")
                .contains("15个日历日")
                .doesNotContain("calendar")
                .doesNotContain("admin.");
        open("admin/rules?study=S1&tab=days");
        assertThat(text()).contains("法定节假日");
        open("admin/rules?study=S1&tab=limits");
        assertThat(text()).contains("信号阈值").doesNotContain("admin.");
        var rise = _get(BigDecimalField.class, field -> field.withLabel("HBV-DNA升高（log₁₀）"));
        assertThat(rise.getHelperText()).contains("AASLD");
        open("admin/rules?study=S1&tab=digest");
        assertThat(text()).contains("尚未设置邮件服务器").doesNotContain("admin.");
    }

    @Test
    void nobodyElseOpensIt() {
        signIn(Role.STUDY_MANAGER);
        open("admin/rules?study=S1");
        assertThat(_find(H1.class).stream().map(H1::getText)).doesNotContain("Reporting rules");
    }

    private static TextField reason() {
        return _get(TextField.class, field -> field.withLabel("Reason"));
    }

    private static void change(String code) {
        _click(_find(Button.class, button -> button.withText("Change")).stream()
                .filter(button -> button.getAriaLabel().orElse("").equals("Change " + code))
                .findFirst()
                .orElseThrow());
    }

    private static void save() {
        _click(_get(Button.class, button -> button.withText("Save")));
    }

    private static String text() {
        var page = UI.getCurrent().getInternals().getActiveRouterTargetsChain().getFirst();
        return page.getElement().getTextRecursively();
    }
}
