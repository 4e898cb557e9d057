package papilio.desk.study;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import papilio.safety.reference.ExpectedList;
import papilio.safety.reference.ExpectedReaction;
import papilio.safety.reference.ExpectedService;
import papilio.safety.reference.ReviseExpected;
import papilio.shared.ui.FormFields;
import papilio.shared.ui.Notices;
import papilio.shared.ui.PlainTable;
import papilio.study.StudyService;
import papilio.study.ui.StudyPage;

/** The reference safety information of the study: its versions, what each changed, and for its keepers the next one. */
@Route("studies/expected")
@RolesAllowed({"STUDY_MANAGER", "MONITOR", "INVESTIGATOR", "COORDINATOR"})
public class ExpectedView extends StudyPage {
    private final transient ExpectedService expected;
    private final H1 title = new H1();

    ExpectedView(StudyService studies, ExpectedService expected) {
        super(studies);
        this.expected = expected;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("study.expected");
    }

    @Override
    protected void show(BeforeEnterEvent event) {
        build();
    }

    private void build() {
        removeAll();
        var lists = new ArrayList<ExpectedList>();
        var versions = expected.versions(study().code());
        var panel = new Div(new H2(getTranslation("study.expected.versions")));
        panel.addClassName("panel");
        versions.forEach(one -> lists.add(one.list()));
        lists.add(ExpectedList.DEFAULT);
        for (var place = 0; place < lists.size(); place++) {
            var made = place < versions.size() ? versions.get(place) : null;
            var older = place + 1 < lists.size() ? lists.get(place + 1) : null;
            panel.add(version(
                    lists.get(place),
                    older,
                    made == null
                            ? getTranslation("study.expected.builtIn")
                            : getTranslation(
                                    "study.expected.made",
                                    String.valueOf(made.list().validFrom()),
                                    made.madeAt().toLocalDate().toString(),
                                    made.madeBy(),
                                    made.judged())));
        }
        var columns = new Div(panel);
        if (expected.keeps(study().code())) {
            columns.add(next(lists.getFirst()));
            columns.addClassName("columns");
        }
        var why = new Paragraph(getTranslation("study.expected.why"));
        why.addClassName("sub");
        title.setText(getTranslation("study.expected"));
        title.getElement().setAttribute("tabindex", "-1");
        var head = new Div(new Div(title, why));
        head.addClassName("page-head");
        add(head, columns);
    }

    private Component version(ExpectedList list, @Nullable ExpectedList older, String made) {
        var line = new Paragraph(made);
        line.addClassNames("muted", "small");
        var whole = new Details(
                getTranslation("study.expected.terms", list.reactions().size()), table(list));
        var block = new Div(new H2(list.label()), line);
        if (older != null) block.add(difference(list, older));
        block.add(whole);
        if (filter("version").filter(list.label()::equals).isPresent()) {
            whole.setOpened(true);
            block.addClassName("asked-for");
            block.scrollIntoView();
        }
        return block;
    }

    /** What came in, what went, what is told apart otherwise. */
    private Component difference(ExpectedList list, ExpectedList older) {
        var came = list.reactions().stream()
                .filter(one -> !older.reactions().contains(one))
                .map(this::said)
                .toList();
        var went = older.reactions().stream()
                .filter(one -> !list.reactions().contains(one))
                .map(this::said)
                .toList();
        var comma = getTranslation("safety.listComma");
        var lines = new Div();
        if (!came.isEmpty())
            lines.add(new Paragraph(getTranslation("study.expected.came", older.label(), String.join(comma, came))));
        if (!went.isEmpty())
            lines.add(new Paragraph(getTranslation("study.expected.went", older.label(), String.join(comma, went))));
        if (came.isEmpty() && went.isEmpty())
            lines.add(new Paragraph(getTranslation("study.expected.same", older.label())));
        return lines;
    }

    private PlainTable table(ExpectedList list) {
        var table = new PlainTable(list.label())
                .words(getTranslation("study.expected.term"))
                .words(getTranslation("study.expected.limit"));
        list.reactions()
                .forEach(one -> table.row(new Span(ExpectedText.name(this, getLocale(), one)), new Span(limit(one))));
        return table;
    }

    private String said(ExpectedReaction one) {
        var limit = limit(one);
        return limit.isEmpty()
                ? ExpectedText.name(this, getLocale(), one)
                : getTranslation("shared.bracketed", ExpectedText.name(this, getLocale(), one), limit);
    }

    private String limit(ExpectedReaction one) {
        if (one.nonSerious()) return getTranslation("study.expected.nonSerious");
        return one.highestGrade() == null ? "" : getTranslation("study.expected.grade", one.highestGrade());
    }

    private Component next(ExpectedList newest) {
        var fields = new FormFields("study.expected.field.");
        var label = fields.text("label");
        var from = fields.day("validFrom");
        var terms = fields.longText("reactions");
        var reason = fields.text("reason");
        label.setMaxLength(120);
        terms.setHelperText(getTranslation("study.expected.help"));
        terms.setValue(ExpectedText.write(newest.reactions()));
        terms.setMinRows(12);
        var save = new Button(getTranslation("study.expected.save"), click -> {
            var done = fields.attempt(
                    () -> expected.revise(new ReviseExpected(
                            study().code(),
                            label.getValue(),
                            ExpectedText.day(from.getValue()),
                            List.copyOf(ExpectedText.read(terms.getValue())),
                            reason.getValue())),
                    this::build);
            if (!done) return;
            Notices.done(getTranslation("study.expected.saved"));
            build();
            title.getElement().callJsFunction("focus");
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        fields.add(save);
        var panel = new Div(new H2(getTranslation("study.expected.next")), fields);
        panel.addClassName("panel");
        return panel;
    }
}
