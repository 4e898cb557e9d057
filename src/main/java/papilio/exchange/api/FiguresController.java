package papilio.exchange.api;

import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import papilio.access.May;
import papilio.figures.Figures;
import papilio.figures.FiguresService;
import papilio.figures.SafetyTables;

/** The headline figures and the safety tables of the caller's sites. */
@RestController
@RequestMapping("/api/v1/studies/{study}")
@PreAuthorize(May.READ_CLINICAL)
class FiguresController {
    private final FiguresService figures;

    FiguresController(FiguresService figures) {
        this.figures = figures;
    }

    @GetMapping("/figures")
    Figures figures(@PathVariable String study, @RequestParam(required = false) @Nullable String cutoff) {
        return figures.figures(study, CutoffParameter.read(cutoff));
    }

    @GetMapping("/safety/tables")
    SafetyTables tables(@PathVariable String study, @RequestParam(required = false) @Nullable String cutoff) {
        return figures.safetyTables(study, CutoffParameter.read(cutoff));
    }
}
