package papilio.study.ui;

import com.vaadin.flow.component.html.DescriptionList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import papilio.shared.ui.Formats;
import papilio.study.registry.RegistryAge;
import papilio.study.registry.RegistryDate;
import papilio.study.registry.RegistryRecord;

/** The key facts of a registry record, label beside value. */
final class RegistryFacts extends DescriptionList {
    private final UnaryOperator<String> chinese;

    /** chinese: of names; as they are where the page is English. */
    RegistryFacts(RegistryRecord record, UnaryOperator<String> chinese) {
        this.chinese = chinese;
        addClassName("facts");
        names("study.registry.sponsor", record.sponsorship().leadSponsor());
        names("study.registry.collaborators", joined(record.sponsorship().collaborators()));
        names("study.registry.organization", record.identity().organization());
        names("study.registry.orgStudyId", record.identity().orgStudyId());
        names("study.registry.conditions", joined(record.description().conditions()));
        design(record.design());
        fact("study.registry.start", date(record.progress().start()));
        fact("study.registry.completion", date(record.progress().completion()));
        names("study.registry.whyStopped", record.progress().whyStopped());
        eligibility(record.eligibility());
        fact("study.registry.results", yesOrNo(record.hasResults()));
        fact("study.registry.updated", date(record.progress().lastUpdated()));
    }

    private void design(RegistryRecord.Design design) {
        fact("study.registry.type", RegistryTerm.words(this, design.studyType()));
        fact("study.registry.phases", terms(design.phases()));
        fact("study.registry.design", terms(design.features()));
        var count = design.count();
        if (count == null) return;
        var number = Formats.whole(count, getLocale());
        fact(
                "study.registry.count",
                design.countType() == null
                        ? number
                        : getTranslation("shared.bracketed", number, RegistryTerm.words(this, design.countType())));
    }

    private void eligibility(RegistryRecord.Eligibility eligibility) {
        fact("study.registry.sex", RegistryTerm.words(this, eligibility.sex()));
        fact("study.registry.ages", age(eligibility.minimumAge()) + " – " + age(eligibility.maximumAge()));
        fact("study.registry.ageGroups", terms(eligibility.ageGroups()));
        var healthy = eligibility.healthyVolunteers();
        fact("study.registry.healthy", healthy == null ? null : yesOrNo(healthy));
        names("study.registry.population", eligibility.studyPopulation());
    }

    private String age(RegistryAge age) {
        var text = age.text();
        if (text == null) return getTranslation("study.registry.noLimit");
        var years = age.years();
        return years != null && text.startsWith(years + " Year") ? getTranslation("study.registry.years", years) : text;
    }

    private String yesOrNo(boolean yes) {
        return getTranslation(yes ? "study.registry.yes" : "study.registry.no");
    }

    private @Nullable String date(@Nullable RegistryDate when) {
        if (when == null) return null;
        var type = when.type();
        return type == null
                ? when.date().text()
                : getTranslation("shared.bracketed", when.date().text(), RegistryTerm.words(this, type));
    }

    private @Nullable String terms(List<String> codes) {
        if (codes.isEmpty()) return null;
        return codes.stream().map(code -> RegistryTerm.words(this, code)).collect(Collectors.joining(" · "));
    }

    private static @Nullable String joined(List<String> names) {
        return names.isEmpty() ? null : String.join("; ", names);
    }

    /** A value in our words; what the record does not say has no line. */
    private void fact(String label, @Nullable String value) {
        if (value == null || Formats.UNKNOWN.equals(value)) return;
        add(new Term(getTranslation(label)), new Description(value));
    }

    /** A value in the record's own English. */
    private void names(String label, @Nullable String value) {
        if (value == null) return;
        var words = chinese.apply(value);
        var description = new Description(words);
        if (words.equals(value)) description.getElement().setAttribute("lang", "en");
        add(new Term(getTranslation(label)), description);
    }
}
