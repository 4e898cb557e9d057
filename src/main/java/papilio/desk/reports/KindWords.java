package papilio.desk.reports;

import com.vaadin.flow.component.Component;
import papilio.report.ReportKind;

/** The documents' titles in the reader's language. */
final class KindWords {
    private KindWords() {}

    static String of(Component owner, ReportKind kind) {
        return owner.getTranslation(
                switch (kind) {
                    case ENROLLMENT -> "report.title.enrollment";
                    case SAFETY -> "report.title.safety";
                    case SAE_LISTING -> "report.title.saeListing";
                    case CUMULATIVE -> "report.title.cumulative";
                    case CIOMS -> "report.title.cioms";
                });
    }
}
