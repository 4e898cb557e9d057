package papilio.exchange;

import java.io.IOException;
import java.io.InputStream;

/** A file that was handed in: its name says the domain, its content can be read more than once. */
public record ImportFile(String name, Content content) {
    /** Opens the content from its beginning. */
    public interface Content {
        InputStream open() throws IOException;
    }

    /** The name without folders and ending, in lower case. */
    String domainName() {
        var plain = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        var dot = plain.lastIndexOf('.');
        return (dot < 0 ? plain : plain.substring(0, dot)).toLowerCase(java.util.Locale.ROOT);
    }

    boolean isCsv() {
        return name.toLowerCase(java.util.Locale.ROOT).endsWith(".csv");
    }
}
