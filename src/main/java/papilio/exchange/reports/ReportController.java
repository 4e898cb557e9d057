package papilio.exchange.reports;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import papilio.access.May;
import papilio.report.MakeReport;
import papilio.report.MakeReport.OfEvent;
import papilio.report.ReportKind;
import papilio.report.ReportService;
import papilio.shared.FieldRefusal;
import papilio.shared.NotFound;

/** The newest run of the same order with the same data, else a new one. */
@RestController
@RequestMapping("/api/v1/studies/{study}/reports")
@PreAuthorize(May.PRINT)
class ReportController {
    private final ReportService reports;

    ReportController(ReportService reports) {
        this.reports = reports;
    }

    @GetMapping("/{kind}.pdf")
    ResponseEntity<byte[]> pdf(
            @PathVariable String study,
            @PathVariable String kind,
            @RequestParam(required = false) @Nullable String cutoff,
            @RequestParam(required = false) @Nullable String since,
            @RequestParam(required = false) @Nullable String lang) {
        return send(new MakeReport(
                study,
                ReportKind.of(kind),
                day("cutoff", cutoff),
                language(lang),
                Set.of(),
                day("since", since),
                null));
    }

    /** The case form of one version of a serious event, the newest where none is named. */
    @GetMapping("/cioms/{eventNo}.pdf")
    ResponseEntity<byte[]> caseForm(
            @PathVariable String study,
            @PathVariable String eventNo,
            @RequestParam(required = false) @Nullable String version,
            @RequestParam(required = false) @Nullable String lang) {
        return send(MakeReport.caseForm(study, new OfEvent(eventNo, number(version)), language(lang)));
    }

    private ResponseEntity<byte[]> send(MakeReport order) {
        var run = reports.latestOrNew(order);
        var study = order.study();
        var stored = reports.pdf(study, run.runNo());
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(stored.fileName())
                                .build()
                                .toString())
                .header("Papilio-Run", stored.runNo())
                .body(stored.bytes());
    }

    private static @Nullable Integer number(@Nullable String text) {
        if (text == null || text.isBlank()) return null;
        if (!text.strip().matches("[1-9]\\d{0,5}")) throw new NotFound();
        return Integer.valueOf(text.strip());
    }

    private static @Nullable LocalDate day(String parameter, @Nullable String text) {
        if (text == null || text.isBlank()) return null;
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeException wrong) {
            throw new FieldRefusal(parameter, "api.badDate", text);
        }
    }

    private static Locale language(@Nullable String text) {
        if (text == null || text.isBlank() || "en".equals(text)) return Locale.ENGLISH;
        if ("zh".equals(text)) return Locale.CHINESE;
        throw new FieldRefusal("lang", "report.refused.language", text);
    }
}
