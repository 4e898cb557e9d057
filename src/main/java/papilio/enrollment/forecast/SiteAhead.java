package papilio.enrollment.forecast;

import java.util.ArrayList;
import java.util.List;

/** A site as the forecast sees it: what is known of its rate, and when it enrolls. */
record SiteAhead(String code, SiteRate rate, List<Span> spans) {
    SiteAhead {
        spans = List.copyOf(spans);
    }

    double openDays(double days) {
        return spans.stream().mapToDouble(span -> span.passed(days)).sum();
    }

    /** Without these days; the second infinite where the pause has no end. */
    SiteAhead paused(double from, double to) {
        var left = new ArrayList<Span>();
        for (var span : spans) {
            if (span.from() < from) left.add(new Span(span.from(), Math.min(span.to(), from)));
            if (span.to() > to) left.add(new Span(Math.max(span.from(), to), span.to()));
        }
        return new SiteAhead(code, rate, left);
    }

    SiteAhead at(SiteRate changed) {
        return new SiteAhead(code, changed, spans);
    }
}
