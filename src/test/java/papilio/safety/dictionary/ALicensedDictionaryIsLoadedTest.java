package papilio.safety.dictionary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import papilio.access.Role;
import papilio.fixtures.PapilioTest;
import papilio.fixtures.SignIn;
import papilio.shared.FieldRefusal;

/** Invented terms in the format of the files; no licensed term is shipped or tested with. */
@PapilioTest
class ALicensedDictionaryIsLoadedTest {
    private static final String HIERARCHY = """
            1001$1$1$1$Blue elbow$x$x$Investigations$Inv$$1$Y$
            1001$1$1$2$Blue elbow$x$x$Infections and infestations$Infec$$1$N$
            1002$1$1$2$Wandering sneeze$x$x$Infections and infestations$Infec$$2$Y$
            """;
    private static final String LOWER = """
            2001$Elbow, blue$1001$$$$$$$Y$$
            2002$Old word for a blue elbow$1001$$$$$$$N$$
            2003$Wandering sneeze$1002$$$$$$$Y$$
            """;

    @Autowired
    DictionaryService dictionary;

    @Autowired
    JdbcClient database;

    @AfterEach
    void out() {
        SignIn.out();
    }

    @Test
    void noneIsShipped() {
        SignIn.as(database, Role.ADMINISTRATOR);
        assertThat(dictionary.inForce()).isEmpty();
        assertThat(dictionary.search("blue")).isEmpty();
    }

    @Test
    void preferredTermsComeWithTheirPrimaryClassAndLowerTermsWithTheirPreferredOne() {
        SignIn.as(database, Role.STUDY_MANAGER);
        var told = new AtomicInteger();
        assertThat(dictionary.load(wish("99.9", HIERARCHY, LOWER), step -> told.set(step.terms())))
                .isEqualTo(3);
        assertThat(told).hasValue(3);
        assertThat(dictionary.inForce()).contains("MedDRA v99.9");
        assertThat(dictionary.search("ELBOW"))
                .containsExactly(
                        new DictionaryTerm("Elbow, blue", "Blue elbow", "Investigations"),
                        new DictionaryTerm("Blue elbow", "Blue elbow", "Investigations"));
        assertThat(dictionary.search("old word")).isEmpty();
        assertThat(dictionary.search("%")).isEmpty();
        assertThat(database.sql("select count(*) from audit_entry where record_type = 'term_dictionary'")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aSearchGivesFiftyTermsAtMost() {
        SignIn.as(database, Role.STUDY_MANAGER);
        var many = new StringBuilder();
        for (var number = 1; number <= 2_300; number++)
            many.append(number).append("$1$1$1$Invented ").append(number).append("$x$x$Investigations$Inv$$1$Y$\n");
        assertThat(dictionary.load(wish("1", many.toString(), ""), terms -> {})).isEqualTo(2_300);
        assertThat(dictionary.search("invented")).hasSize(DictionaryService.MOST);
        assertThat(dictionary.search("ted 2299")).hasSize(1);
    }

    @Test
    void badRowsAreNamedWithTheirReasonAndNothingIsKept() {
        SignIn.as(database, Role.ADMINISTRATOR);
        dictionary.load(wish("1", HIERARCHY, ""), terms -> {});
        var bad = HIERARCHY
                + "x$1$1$1$No code$x$x$Investigations$Inv$$1$Y$\n1003$too$short$\n1004$1$1$1$ $x$x$Y$I$$1$Y$\n";
        assertThatThrownBy(() -> dictionary.load(wish("2", bad, "3001$Lost$9999$\n"), terms -> {}))
                .asInstanceOf(type(DictionaryRefused.class))
                .satisfies(refused -> assertThat(refused.rows())
                        .extracting(row -> row.file() + " " + row.row() + " " + row.key())
                        .containsExactly(
                                "mdhier.asc 4 safety.dictionary.row.code",
                                "mdhier.asc 5 safety.dictionary.row.short",
                                "mdhier.asc 6 safety.dictionary.row.blank",
                                "llt.asc 1 safety.dictionary.row.noPreferred"));
    }

    @Test
    void whatIsNoDistributionIsRefused() {
        SignIn.as(database, Role.ADMINISTRATOR);
        refuses("safety.dictionary.refused.noHierarchy", new LoadDictionary("1", List.of(), "why"));
        refuses("safety.dictionary.refused.empty", wish("1", "", ""));
        refuses("safety.dictionary.refused.tooLarge", wish("1", "x".repeat(5_000), ""));
        refuses(
                "safety.dictionary.refused.notText",
                new LoadDictionary("1", List.of(file("mdhier.asc", "1$é", StandardCharsets.ISO_8859_1)), "why"));
        refuses("safety.dictionary.refused.version", wish(" ", HIERARCHY, ""));
        refuses("safety.refused.reason", new LoadDictionary("1", List.of(), " "));
    }

    @Test
    void aNewerOneReplacesItAndItsTermsGoWhenItIsRemoved() {
        SignIn.as(database, Role.STUDY_MANAGER);
        dictionary.load(wish("1", HIERARCHY, LOWER), terms -> {});
        dictionary.load(wish("2", HIERARCHY, ""), terms -> {});
        assertThat(dictionary.inForce()).contains("MedDRA v2");
        assertThat(dictionary.search("elbow,")).isEmpty();
        assertThat(dictionary.loaded())
                .extracting(DictionaryRow::state)
                .containsExactly(DictionaryRow.State.IN_FORCE, DictionaryRow.State.REPLACED);
        dictionary.remove(dictionary.loaded().getFirst().id(), "the licence ended");
        assertThat(dictionary.inForce()).isEmpty();
        assertThat(database.sql("select count(*) from dictionary_term")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void onlyManagersAndAdministratorsLoadOne() {
        for (var role : List.of(Role.MONITOR, Role.INVESTIGATOR, Role.COORDINATOR)) {
            SignIn.as(database, role);
            assertThatThrownBy(() -> dictionary.load(wish("1", HIERARCHY, ""), terms -> {}))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> dictionary.remove(1, "why")).isInstanceOf(AccessDeniedException.class);
        }
    }

    private void refuses(String key, LoadDictionary wish) {
        assertThatThrownBy(() -> dictionary.load(wish, terms -> {}))
                .asInstanceOf(type(FieldRefusal.class))
                .satisfies(refused -> assertThat(refused.key()).isEqualTo(key));
    }

    private static LoadDictionary wish(String version, String hierarchy, String lower) {
        return new LoadDictionary(
                version,
                List.of(
                        file("mdhier.asc", hierarchy, StandardCharsets.UTF_8),
                        file("llt.asc", lower, StandardCharsets.UTF_8)),
                "licensed to this house");
    }

    private static DictionaryFile file(String name, String text, Charset charset) {
        return new DictionaryFile(name, () -> new ByteArrayInputStream(text.getBytes(charset)));
    }
}
