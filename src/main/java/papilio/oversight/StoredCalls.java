package papilio.oversight;

import java.util.List;
import org.jspecify.annotations.Nullable;
import papilio.oversight.indicator.Indicator;
import papilio.site.SiteRow;

/** A headline as it is stored: every detail of a sentence keeps what it was, so that it is said again in any language. */
record StoredCalls(List<One> first, int total) {
    record One(
            SiteRow site,
            CallKind kind,
            @Nullable Indicator indicator,
            boolean urgent,
            String key,
            List<Detail> details,
            Call.Door door,
            @Nullable CallRow action) {
        static One of(Call call) {
            return new One(
                    call.site(),
                    call.kind(),
                    call.flag().indicator(),
                    call.urgent(),
                    call.key(),
                    call.details().stream().map(Detail::of).toList(),
                    call.door(),
                    call.action());
        }

        Call call() {
            var said = details.stream().map(Detail::told).toList();
            return new Call(site, new CallFlag(kind, indicator), urgent, key, said, door, action);
        }
    }

    /** Exactly one of them. */
    record Detail(
            @Nullable Long number,
            @Nullable String text,
            @Nullable Indicator indicator,
            Call.@Nullable Measure measure) {
        static Detail of(Object told) {
            return switch (told) {
                case Indicator one -> new Detail(null, null, one, null);
                case Call.Measure one -> new Detail(null, null, null, one);
                case Integer one -> new Detail(one.longValue(), null, null, null);
                case Long one -> new Detail(one, null, null, null);
                case String one -> new Detail(null, one, null, null);
                default -> throw new IllegalArgumentException("no detail of a call: " + told.getClass());
            };
        }

        Object told() {
            if (number != null) return number;
            if (text != null) return text;
            if (indicator != null) return indicator;
            if (measure != null) return measure;
            throw new IllegalStateException("a detail that says nothing");
        }
    }

    static StoredCalls of(CallHeadline headline) {
        return new StoredCalls(headline.first().stream().map(One::of).toList(), headline.total());
    }

    CallHeadline headline() {
        return new CallHeadline(first.stream().map(One::call).toList(), total);
    }
}
