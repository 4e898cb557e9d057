package papilio.exchange.imports;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import papilio.access.May;
import papilio.exchange.ImportAnswer;
import papilio.exchange.ImportAnswer.FileCount;
import papilio.exchange.ImportFile;
import papilio.exchange.ImportService;
import papilio.exchange.Sentences;

/** {@code POST /api/v1/studies/{study}/imports/sdtm}: files as parts named {@code files}, all or nothing. */
@RestController
@PreAuthorize(May.MANAGE_STUDY)
class SdtmImportController {
    private final ImportService imports;

    SdtmImportController(ImportService imports) {
        this.imports = imports;
    }

    record Error(String file, @Nullable Long row, @Nullable String column, String reason) {}

    record Absent(String file, String patientNo, String key) {}

    record Answer(
            boolean dryRun,
            List<FileCount> files,
            List<Error> errors,
            long refused,
            List<String> newSites,
            List<Absent> absentRows,
            long queries) {}

    @PostMapping(path = "/api/v1/studies/{study}/imports/sdtm", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Answer> sdtm(
            @PathVariable String study,
            @RequestParam(name = "files", required = false) @Nullable List<MultipartFile> files,
            @RequestParam(name = "dryRun", defaultValue = "false") boolean dryRun,
            Locale locale) {
        var handed = files == null
                ? List.<ImportFile>of()
                : files.stream().map(SdtmImportController::file).toList();
        var answer = imports.run(study, handed, dryRun);
        return ResponseEntity.status(answer.accepted() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT)
                .body(inWords(answer, locale));
    }

    private static Answer inWords(ImportAnswer answer, Locale locale) {
        var sentences = Sentences.in(locale);
        return new Answer(
                answer.dryRun(),
                answer.files(),
                answer.errors().stream()
                        .map(error -> new Error(error.file(), error.row(), error.column(), sentences.reason(error)))
                        .toList(),
                answer.refused(),
                answer.newSites(),
                answer.absent().stream()
                        .map(row -> new Absent(row.file(), row.patientNo(), row.key()))
                        .toList(),
                answer.queries());
    }

    private static ImportFile file(MultipartFile part) {
        var name = part.getOriginalFilename();
        return new ImportFile(name == null ? "" : name, part::getInputStream);
    }
}
