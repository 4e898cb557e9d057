package papilio.desk.reports;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import papilio.report.Verdict;
import papilio.report.VerificationService;
import papilio.shared.Refusal;
import papilio.shared.ui.Notices;

/** Open to everybody who holds a report: is it ours, and is there a newer one? No figures, nothing else. */
@Route(value = "verify", autoLayout = false)
@AnonymousAllowed
public class VerifyView extends Main implements BeforeEnterObserver, HasDynamicTitle {
    private static final int LARGEST = 32 * 1024 * 1024;

    private final transient VerificationService verification;
    private final Div answer = new Div();
    private final TextField code = new TextField();

    VerifyView(VerificationService verification) {
        this.verification = verification;
        addClassName("verify");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.getLocation()
                .getQueryParameters()
                .getSingleParameter("lang")
                .ifPresent(
                        language -> event.getUI().setLocale("zh".equals(language) ? Locale.CHINESE : Locale.ENGLISH));
        removeAll();
        answer.removeAll();
        answer.addClassName("verify-answer");
        answer.getElement().setAttribute("role", "status");
        var panel = new Div(head(), code(), file(), answer, languages());
        panel.addClassNames("verify-panel");
        add(panel);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("report.verify") + " · Papilio";
    }

    private Component head() {
        var butterfly = new Span();
        butterfly.addClassName("butterfly");
        butterfly.getElement().setAttribute("aria-hidden", "true");
        var why = new Paragraph(getTranslation("report.verify.why"));
        why.addClassName("muted");
        return new Div(butterfly, new H1(getTranslation("report.verify")), why);
    }

    private Component code() {
        code.setLabel(getTranslation("report.verify.code"));
        code.setPlaceholder("ABCD-EFGH-JKLM");
        code.setAutocomplete(com.vaadin.flow.component.textfield.Autocomplete.OFF);
        code.setMaxLength(40);
        var check = new Button(getTranslation("report.verify.check"), click -> checkCode());
        check.addThemeVariants(ButtonVariant.PRIMARY);
        check.addClickShortcut(Key.ENTER);
        var row = new Div(code, check);
        row.addClassName("verify-code");
        return row;
    }

    private Component file() {
        var upload = new Upload(this::checkFile);
        upload.setMaxFiles(1);
        upload.setMaxFileSize(LARGEST);
        upload.setAcceptedFileTypes("application/pdf", ".pdf");
        upload.setDropLabel(new Span(getTranslation("report.verify.drop")));
        upload.setUploadButton(new Button(getTranslation("report.verify.choose")));
        upload.setI18n(new UploadI18N()
                .setError(new UploadI18N.Error()
                        .setFileIsTooBig(getTranslation("report.verify.tooLarge"))
                        .setIncorrectFileType(getTranslation("report.verify.noPdf"))
                        .setTooManyFiles(getTranslation("report.verify.one"))));
        upload.addFileRejectedListener(rejected -> show(paragraph(rejected.getErrorMessage(), "overdue")));
        upload.addAllFinishedListener(finished -> upload.clearFileList());
        return upload;
    }

    private Component languages() {
        var english = new Anchor("verify?lang=en", "English");
        english.getElement().setAttribute("lang", "en");
        var chinese = new Anchor("verify?lang=zh", "中文");
        chinese.getElement().setAttribute("lang", "zh");
        var signIn = new Anchor("login", getTranslation("report.verify.signIn"));
        var row = new Div(english, chinese, signIn);
        row.addClassName("verify-links");
        return row;
    }

    private void checkCode() {
        if (code.getValue().isBlank()) return;
        var address = VaadinRequest.getCurrent().getRemoteAddr();
        answer(() -> verification.byCode(code.getValue(), address), "report.verify.unknownCode");
    }

    /** The file is hashed while it arrives and kept nowhere. */
    private void checkFile(UploadEvent event) throws IOException {
        var address = event.getRequest().getRemoteAddr();
        var hash = Fingerprint.of(event.getInputStream(), LARGEST);
        event.getUI().access(() -> {
            if (hash.isEmpty()) show(paragraph(getTranslation("report.verify.tooLarge"), "overdue"));
            else answer(() -> verification.byFile(hash.get(), address), "report.verify.unknownFile");
        });
    }

    private void answer(Supplier<Optional<Verdict>> question, String unknown) {
        try {
            var verdict = question.get();
            if (verdict.isPresent()) show(authentic(verdict.get()));
            else show(paragraph(getTranslation(unknown), "overdue"));
        } catch (Refusal refusal) {
            show(paragraph(Notices.sentence(this, refusal), "attention"));
        }
    }

    private Component authentic(Verdict verdict) {
        var yes = paragraph("✓ " + getTranslation("report.verify.authentic"), "good");
        var facts = paragraph(
                getTranslation(
                        "report.verify.facts",
                        KindWords.of(this, verdict.kind()),
                        verdict.study(),
                        verdict.cutoff().toString(),
                        verdict.madeOn().toString()),
                "verify-facts");
        var newer = verdict.newer()
                ? paragraph(getTranslation("report.verify.newer"), "attention")
                : paragraph(getTranslation("report.verify.newest"), "muted");
        return new Div(yes, facts, newer);
    }

    private void show(Component verdict) {
        answer.removeAll();
        answer.add(verdict);
    }

    private static Paragraph paragraph(String words, String look) {
        var paragraph = new Paragraph(words);
        paragraph.addClassName(look);
        return paragraph;
    }
}
