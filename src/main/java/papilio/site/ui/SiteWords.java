package papilio.site.ui;

import com.vaadin.flow.component.Component;
import java.util.Arrays;
import papilio.site.milestone.MilestoneKind;
import papilio.site.monitoring.VisitType;
import papilio.site.monitoring.Weight;
import papilio.site.people.StaffFunction;
import papilio.site.people.StudyTask;

/** The names of kinds, functions and tasks in the reader's language. */
public final class SiteWords {
    private SiteWords() {}

    public static String of(Component place, Enum<?> one) {
        return place.getTranslation(prefix(one) + one.name());
    }

    /** The name of a value of that kind, else the text as it is. */
    public static <E extends Enum<E>> String of(Component place, Class<E> type, String text) {
        return Arrays.stream(type.getEnumConstants())
                .filter(one -> one.name().equals(text))
                .map(one -> of(place, one))
                .findFirst()
                .orElse(text);
    }

    private static String prefix(Enum<?> one) {
        if (one instanceof MilestoneKind) return "site.milestone.";
        if (one instanceof VisitType) return "site.visitType.";
        if (one instanceof Weight) return "site.weight.";
        if (one instanceof StaffFunction) return "site.function.";
        if (one instanceof StudyTask) return "site.task.";
        throw new IllegalArgumentException(one.toString());
    }
}
