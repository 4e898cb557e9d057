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
import papilio.report.ReportKind;
import papilio.report.ReportService;
import papilio.shared.FieldRefusal;

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
            @RequestParam(required = false) @Nullable String lang) {
        var run =
                reports.latestOrNew(new MakeReport(study, ReportKind.of(kind), day(cutoff), language(lang), Set.of()));
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

    private static @Nullable LocalDate day(@Nullable String text) {
        if (text == null || text.isBlank()) return null;
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeException wrong) {
            throw new FieldRefusal("cutoff", "api.badDate", text);
        }
    }

    private static Locale language(@Nullable String text) {
        if (text == null || text.isBlank() || "en".equals(text)) return Locale.ENGLISH;
        if ("zh".equals(text)) return Locale.CHINESE;
        throw new FieldRefusal("lang", "report.refused.language", text);
    }
}
