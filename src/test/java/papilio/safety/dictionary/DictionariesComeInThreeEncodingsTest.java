package papilio.safety.dictionary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Invented terms; a Chinese distribution is found out from its bytes, and what is none of the three is refused. */
class DictionariesComeInThreeEncodingsTest {
    private static final String HIERARCHY = """
            1001$1$1$1$蓝色肘部$x$x$各类检查$检查$$1$Y$
            1002$1$1$2$一阵游走性喷嚏（虚构）$x$x$感染及侵染类疾病$感染$$2$Y$
            1003$1$1$2$䶮氏征$x$x$感染及侵染类疾病$感染$$2$Y$
            """;

    @ParameterizedTest(name = "{0}, mark: {1}")
    @CsvSource({
        "UTF-8, false",
        "UTF-8, true",
        "GB18030, false",
        "UTF-16LE, true",
        "UTF-16LE, false",
        "UTF-16BE, true",
        "UTF-16BE, false"
    })
    void isFoundOut(String charset, boolean marked) {
        var file = file((marked ? "\uFEFF" : "") + HIERARCHY, Charset.forName(charset));
        var found = AscFile.of(file);
        assertThat(found.charset().name()).isEqualTo(charset);
        assertThat(found.rows()).isEqualTo(3);
        assertThat(terms(file)).containsExactlyInAnyOrder("蓝色肘部", "一阵游走性喷嚏（虚构）", "䶮氏征");
    }

    @Test
    void gbkIsReadAsItsLargerSister() {
        var gbk = HIERARCHY.replace("䶮氏征", "龙氏征");
        assertThat(terms(file(gbk, Charset.forName("GBK")))).contains("龙氏征", "蓝色肘部");
    }

    @Test
    void aFileWithoutAnyChineseIsUtf8() {
        assertThat(AscFile.of(file("1$1$1$1$Elbow$x$x$Inv$I$$1$Y$\r\n", StandardCharsets.US_ASCII))
                        .charset())
                .isEqualTo(StandardCharsets.UTF_8);
    }

    @Test
    void westernTextIsNotReadAsChineseThatNobodyWrote() {
        var spanish = "1$1$1$1$Náusea, cefalea crónica y vértigo$x$x$Trastornos$I$$1$Y$\n";
        refused(file(spanish, StandardCharsets.ISO_8859_1));
    }

    @Test
    void neitherIsAPictureOrATornFile() {
        refused(new DictionaryFile(
                "mdhier.asc", () -> new ByteArrayInputStream(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10})));
        var torn = HIERARCHY.getBytes(Charset.forName("GB18030"));
        refused(new DictionaryFile("mdhier.asc", () -> new ByteArrayInputStream(torn, 0, 16)));
    }

    @Test
    void whereTheHierarchyIsMissingTheClassesComeFromTheirOwnFile() {
        var found = new ArrayList<DictionaryTerm>();
        Distribution.of(List.of(
                        named("soc.asc", "1$各类检查$检查$\n"),
                        named("pt.asc", "1001$蓝色肘部$$1$$$$$$$$\n"),
                        named("llt.asc", "2001$肘部发蓝$1001$$$$$$$Y$$\n")))
                .read(new Taken(found));
        assertThat(found)
                .containsExactly(
                        new DictionaryTerm("蓝色肘部", "蓝色肘部", "各类检查"), new DictionaryTerm("肘部发蓝", "蓝色肘部", "各类检查"));
        assertThatThrownBy(() -> Distribution.of(
                                List.of(named("soc.asc", "1$各类检查$检查$\n"), named("pt.asc", "1001$蓝色肘部$$9$\n")))
                        .read(new Taken(new ArrayList<>())))
                .asInstanceOf(type(DictionaryRefused.class))
                .satisfies(refused -> assertThat(refused.rows())
                        .extracting(DictionaryRefused.BadRow::key)
                        .containsExactly("safety.dictionary.row.unknownClass"));
    }

    private record Taken(List<DictionaryTerm> terms) implements Distribution.Taker {
        @Override
        public void row() {}

        @Override
        public void term(DictionaryTerm term) {
            terms.add(term);
        }
    }

    private static List<String> terms(DictionaryFile file) {
        var found = new ArrayList<DictionaryTerm>();
        Distribution.of(List.of(file)).read(new Taken(found));
        return found.stream().map(DictionaryTerm::term).toList();
    }

    private static void refused(DictionaryFile file) {
        assertThatThrownBy(() -> AscFile.of(file))
                .asInstanceOf(type(DictionaryRefused.class))
                .satisfies(refused -> assertThat(refused.key()).isEqualTo("safety.dictionary.refused.notText"));
    }

    private static DictionaryFile file(String text, Charset charset) {
        return new DictionaryFile("mdhier.asc", () -> new ByteArrayInputStream(text.getBytes(charset)));
    }

    private static DictionaryFile named(String name, String text) {
        return new DictionaryFile(name, () -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
