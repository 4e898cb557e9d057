package papilio.desk.overview;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.NavigableMap;
import org.jspecify.annotations.Nullable;
import papilio.figures.Figures;
import papilio.figures.MonthFigures;
import papilio.safety.OpenCounts;
import papilio.site.SiteRow;
import papilio.study.StudySettings;

/** What the overview shows, read once. */
record Overview(
        StudySettings study,
        LocalDate today,
        Figures figures,
        NavigableMap<YearMonth, Integer> plan,
        List<SiteRow> sites,
        OpenCounts open) {

    boolean isEmpty() {
        return figures.overall().screened() == 0;
    }

    /** The plan's count at the cut-off; null where no plan applies. */
    @Nullable
    Integer planned() {
        return MonthFigures.planned(plan, YearMonth.from(figures.cutoff()));
    }

    /** A site's part of the plan is its part of the study's target. */
    @Nullable
    Double plannedAt(@Nullable Integer siteTarget) {
        var planned = planned();
        var target = study.target();
        if (planned == null || siteTarget == null || target == null || target == 0) return null;
        return (double) planned * siteTarget / target;
    }
}
