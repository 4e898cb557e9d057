package papilio.exchange.api;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import papilio.access.May;
import papilio.study.StudyService;

/** The caller's studies, and making one. */
@RestController
@RequestMapping("/api/v1/studies")
@PreAuthorize(May.SIGNED_IN)
class StudiesController {
    private static final int MEGABYTES = 16;

    private final StudyService studies;

    StudiesController(StudyService studies) {
        this.studies = studies;
    }

    @GetMapping
    List<StudyItem> mine() {
        return studies.mine().stream()
                .map(study -> new StudyItem(study.code(), study.title(), study.target()))
                .toList();
    }

    @PostMapping
    @PreAuthorize(May.MANAGE_STUDY)
    ResponseEntity<StudyItem> create(InputStream sentBody) throws IOException {
        var body = read(sentBody);
        var sent = StudyBody.of(body);
        var code = sent.isRecord() ? studies.createFromRecord(body, null) : studies.create(sent.study());
        var made = studies.settings(code);
        return ResponseEntity.created(URI.create("/api/v1/studies/" + code + "/figures"))
                .body(new StudyItem(made.code(), made.title(), made.target()));
    }

    /** Read here, where the role is known and a bound holds: who may make no study can fill no memory. */
    private static byte[] read(InputStream sent) throws IOException {
        var body = sent.readNBytes(MEGABYTES * 1024 * 1024 + 1);
        if (body.length > MEGABYTES * 1024 * 1024) throw new BodyTooLarge(MEGABYTES);
        return body;
    }
}
