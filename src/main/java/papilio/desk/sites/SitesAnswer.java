package papilio.desk.sites;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import papilio.site.SiteRow;
import papilio.site.SiteStatus;

/** How many sites there are, and whether their targets add up to the study's. */
final class SitesAnswer extends Div {
    SitesAnswer(List<SiteRow> sites, @Nullable Integer studyTarget, boolean allSites) {
        var number = new Span(String.valueOf(sites.size()));
        number.addClassName("number");
        var enrolling = sites.stream()
                .filter(site -> site.status() == SiteStatus.ENROLLING)
                .count();
        var answer = new H1(number, new Span(getTranslation("site.answer", sites.size(), enrolling)));
        answer.addClassName("answer");
        var sub = new Div(allSites ? sum(sites, studyTarget) : getTranslation("site.answer.own"));
        sub.addClassName("sub");
        add(answer, sub);
    }

    private String sum(List<SiteRow> sites, @Nullable Integer studyTarget) {
        var sum = sites.stream()
                .map(SiteRow::target)
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .sum();
        var without = sites.stream().filter(site -> site.target() == null).count();
        if (without == sites.size() && studyTarget != null) return getTranslation("site.answer.noTargets", studyTarget);
        var words = studyTarget == null ? getTranslation("site.answer.noStudyTarget", sum) : compared(sum, studyTarget);
        return without == 0 ? words : words + " " + getTranslation("site.answer.without", without);
    }

    private String compared(int sum, int studyTarget) {
        if (sum == studyTarget) return getTranslation("site.answer.equal", sum);
        return sum < studyTarget
                ? getTranslation("site.answer.less", sum, studyTarget, studyTarget - sum)
                : getTranslation("site.answer.more", sum, studyTarget, sum - studyTarget);
    }
}
