package papilio.safety.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static papilio.safety.reference.ExpectedList.DEFAULT;
import static papilio.safety.reference.ExpectedList.Why.FATAL;
import static papilio.safety.reference.ExpectedList.Why.NAMED;
import static papilio.safety.reference.ExpectedList.Why.NOT_NAMED;
import static papilio.safety.reference.ExpectedList.Why.SERIOUS;
import static papilio.safety.reference.ExpectedList.Why.WORSE;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import papilio.access.Role;
import papilio.fixtures.PapilioTest;
import papilio.fixtures.SampleStudy;
import papilio.fixtures.SignIn;
import papilio.fixtures.Statements;
import papilio.safety.EventContent;
import papilio.safety.EventDraft;
import papilio.safety.codes.BodySystem;
import papilio.safety.codes.CtcaeTerms;
import papilio.safety.codes.Outcome;
import papilio.safety.codes.SeriousnessCriterion;
import papilio.shared.NotFound;

@PapilioTest
class WhatIsExpectedTest {
    private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);

    @Autowired
    JdbcClient database;

    @Autowired
    ExpectedService lists;

    @AfterEach
    void out() {
        SignIn.out();
    }

    @Test
    void aNamedTermIsListedUnlessItIsFatalOrWorse() {
        assertThat(DEFAULT.judge(event("Headache").grade(2).facts())).contains(NAMED);
        assertThat(DEFAULT.judge(event("headache").grade(2).facts())).contains(NAMED);
        assertThat(DEFAULT.judge(event("Seizure").grade(2).facts())).contains(NOT_NAMED);
        assertThat(DEFAULT.judge(
                        event("Alanine aminotransferase increased").grade(2).facts()))
                .contains(NAMED);
        assertThat(DEFAULT.judge(
                        event("Alanine aminotransferase increased").grade(3).facts()))
                .contains(WORSE);
        assertThat(DEFAULT.judge(
                        event("Diarrhea").grade(5).outcome(Outcome.FATAL).facts()))
                .contains(FATAL);
        assertThat(DEFAULT.judge(
                        event("Fever").seriousBecause(SeriousnessCriterion.HOSP).facts()))
                .contains(SERIOUS);
    }

    @Test
    void anyInfectionIsListedWhereItIsNotSerious() {
        var infection = event("Pharyngitis").soc(BodySystem.INFEC.english()).grade(2);
        assertThat(DEFAULT.judge(infection.facts())).contains(NAMED);
        assertThat(DEFAULT.judge(
                        infection.seriousBecause(SeriousnessCriterion.HOSP).facts()))
                .contains(SERIOUS);
    }

    @Test
    void whatIsSaidOfATermGoesBeforeWhatIsSaidOfItsClass() {
        var shingles = event("Shingles").soc(BodySystem.INFEC.english());
        assertThat(DEFAULT.judge(shingles.grade(2).facts())).contains(NAMED);
        assertThat(DEFAULT.judge(shingles.grade(3).facts())).contains(WORSE);
    }

    @Test
    void whatIsNotCodedCannotBeJudged() {
        assertThat(DEFAULT.judge(EventContent.of("felt odd").grade(1).facts())).isEmpty();
    }

    @Test
    void everyTermOfTheBuiltInListIsKnown() {
        assertThat(DEFAULT.reactions().stream()
                        .filter(one -> !one.wholeClass())
                        .map(ExpectedReaction::term)
                        .filter(term -> !term.startsWith("Ig")))
                .allSatisfy(term -> assertThat(CtcaeTerms.named(term)).as(term).isPresent());
    }

    @Test
    void theVersionInForceOnTheDayCounts() {
        SampleStudy.of(database, "S1").site("01", 70);
        SignIn.as(database, Role.STUDY_MANAGER);
        assertThat(lists.at("S1", NEW_YEAR)).isEqualTo(DEFAULT);
        lists.revise(new ReviseExpected(
                "S1", "Insert 2026", NEW_YEAR, List.of(ExpectedReaction.upTo(2, "Seizure")), "new insert"));
        assertThat(lists.at("S1", NEW_YEAR.minusDays(1))).isEqualTo(DEFAULT);
        var now = lists.at("S1", NEW_YEAR.plusDays(1));
        assertThat(now.label()).isEqualTo("Insert 2026");
        assertThat(now.judge(event("Seizure").grade(2).facts())).contains(NAMED);
        assertThat(now.judge(event("Headache").grade(2).facts())).contains(NOT_NAMED);
        assertThatThrownBy(() -> lists.revise(
                        new ReviseExpected("S1", "Older", NEW_YEAR, List.of(ExpectedReaction.of("Seizure")), "again")))
                .hasMessage("safety.refused.listTaken");
    }

    @Test
    void theVersionsAreReadAtOnceHoweverManyThereAre() {
        SampleStudy.of(database, "S1").site("01", 70);
        SignIn.as(database, Role.STUDY_MANAGER);
        revise("Insert 1", NEW_YEAR, "Seizure");
        var one = Statements.of(() -> lists.versions("S1"));
        revise("Insert 2", NEW_YEAR.plusDays(1), "Headache", "Seizure");
        revise("Insert 3", NEW_YEAR.plusDays(2), "Nausea");
        assertThat(Statements.of(() -> lists.versions("S1"))).hasSameSizeAs(one);
        assertThat(lists.versions("S1"))
                .extracting(version -> version.list().reactions().stream()
                        .map(ExpectedReaction::term)
                        .toList())
                .containsExactly(List.of("Nausea"), List.of("Headache", "Seizure"), List.of("Seizure"));
    }

    private void revise(String label, LocalDate from, String... terms) {
        var reactions = Arrays.stream(terms).map(ExpectedReaction::of).toList();
        lists.revise(new ReviseExpected("S1", label, from, reactions, "new insert"));
    }

    @Test
    void onlyAStudyManagerOfAllSitesChangesTheList() {
        SampleStudy.of(database, "S1").site("01", 70);
        var wish = new ReviseExpected("S1", "x", NEW_YEAR, List.of(ExpectedReaction.of("Seizure")), "why");
        SignIn.as(database, Role.MONITOR);
        assertThatThrownBy(() -> lists.revise(wish)).isInstanceOf(AccessDeniedException.class);
        SignIn.as(database, Role.STUDY_MANAGER, "S1", "01");
        assertThatThrownBy(() -> lists.revise(wish)).isInstanceOf(NotFound.class);
    }

    private static EventDraft event(String term) {
        return EventContent.of(term).codedTerm(term);
    }
}
