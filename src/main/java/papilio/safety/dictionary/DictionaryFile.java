package papilio.safety.dictionary;

import java.io.IOException;
import java.io.InputStream;

/** One file of a distribution, told apart by its name: mdhier.asc, pt.asc, llt.asc. */
public record DictionaryFile(String name, Source source) {
    @FunctionalInterface
    public interface Source {
        InputStream open() throws IOException;
    }
}
