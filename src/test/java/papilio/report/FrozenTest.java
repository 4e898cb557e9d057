package papilio.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The frozen data set: the same data give the same text and hash, other data give another. */
class FrozenTest {
    @Test
    void theSameDataFreezeToTheSameHash() {
        assertThat(Frozen.of(SampleSummaries.enrollment()).sha256())
                .isEqualTo(Frozen.of(SampleSummaries.enrollment()).sha256())
                .isNotEqualTo(Frozen.of(SampleSummaries.nothingYet()).sha256());
    }

    @Test
    void keysAreSortedAndDatesAreIso() {
        var json = Frozen.of(SampleSummaries.enrollment()).json();
        assertThat(json).contains("\"cutoff\":\"2025-06-10\"").startsWith("{\"accrual\":");
        assertThat(json.indexOf("\"demography\"")).isLessThan(json.indexOf("\"flow\""));
    }

    @Test
    void whatWasFrozenBeforeThereWereForecastsStillReadsAndPrints() {
        var now = Frozen.of(SampleSummaries.enrollment()).json();
        var then = now.replace("\"forecast\":null,", "").replace("\"olderPlans\":[],", "");
        assertThat(then).isNotEqualTo(now).doesNotContain("forecast").doesNotContain("olderPlans");
        var read = Frozen.read(then, EnrollmentSummary.class);
        assertThat(read).isEqualTo(SampleSummaries.enrollment());
        assertThat(Papers.of(read, java.util.Locale.ENGLISH).sections()).isNotEmpty();
    }

    @Test
    void theForecastIsFrozenWithoutTheMomentOfItsComputation() {
        var frozen = Frozen.of(SampleSummaries.forecast());
        assertThat(frozen.json()).contains("\"median\":\"2026-03-09\"").doesNotContain("computedAt");
        assertThat(Frozen.read(frozen.json(), EnrollmentSummary.class)).isEqualTo(SampleSummaries.forecast());
    }

    @Test
    void aCheckCodeIsReadHoweverItIsTyped() {
        var code = CheckCode.random();
        assertThat(code).matches("[A-HJ-NP-Z]{12}");
        assertThat(CheckCode.printed(code)).matches("[A-Z]{4}-[A-Z]{4}-[A-Z]{4}");
        assertThat(CheckCode.typed(" " + CheckCode.printed(code).toLowerCase(java.util.Locale.ROOT) + " "))
                .isEqualTo(code);
    }
}
