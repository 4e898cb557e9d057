package papilio.desk.sites;

import com.vaadin.flow.component.Component;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import papilio.shared.ui.CsvDownload;
import papilio.site.ui.SiteBadges;

/** The list of sites as a file. */
final class SitesCsv {
    private static final List<String> HEADERS = List.of(
            "site.field.code",
            "site.field.nameEn",
            "site.field.nameZh",
            "site.field.city",
            "site.field.status",
            "site.field.zone",
            "site.field.activatedOn",
            "site.field.target",
            "site.field.approvalExpires",
            "site.column.screened",
            "site.fact.failures",
            "site.fact.enrolled");

    private SitesCsv() {}

    static CsvDownload download(Component place, String study, List<SiteLine> lines) {
        var headers = HEADERS.stream().map(place::getTranslation).toList();
        var rows = lines.stream().map(line -> cells(place, line)).toList();
        return new CsvDownload(
                place.getTranslation("site.csv"), "sites-" + study + ".csv", headers, out -> rows.forEach(out));
    }

    private static List<@Nullable Object> cells(Component place, SiteLine line) {
        var site = line.site();
        return Arrays.asList(
                site.code(),
                site.nameEn(),
                site.nameZh(),
                site.city(),
                SiteBadges.statusWords(place, site.status()),
                site.zone(),
                site.activatedOn(),
                site.target(),
                site.approvalExpires(),
                line.screened(),
                line.screenFailures(),
                line.enrolled());
    }
}
