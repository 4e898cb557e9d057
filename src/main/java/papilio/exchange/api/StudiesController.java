package papilio.exchange.api;

import java.net.URI;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import papilio.access.May;
import papilio.study.StudyService;

/** The caller's studies, and making one. */
@RestController
@RequestMapping("/api/v1/studies")
@PreAuthorize(May.SIGNED_IN)
class StudiesController {
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
    ResponseEntity<StudyItem> create(@RequestBody byte[] body) {
        var sent = StudyBody.of(body);
        var code = sent.isRecord() ? studies.createFromRecord(body, null) : studies.create(sent.study());
        var made = studies.settings(code);
        return ResponseEntity.created(URI.create("/api/v1/studies/" + code + "/figures"))
                .body(new StudyItem(made.code(), made.title(), made.target()));
    }
}
