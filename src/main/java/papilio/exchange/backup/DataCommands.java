package papilio.exchange.backup;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Properties;
import org.springframework.modulith.NamedInterface;
import papilio.exchange.Sentences;

/**
 * What {@code --backup=FILE} and {@code --restore=FILE} do, and the plain word to somebody who starts a second portal on
 * the same data. All of it happens before the portal itself.
 */
@NamedInterface("backup")
public final class DataCommands {
    private final String[] arguments;
    private final Map<String, String> environment;
    private final Sentences sentences;
    private final PrintStream out;
    private final Clock clock;

    public DataCommands(
            String[] arguments, Map<String, String> environment, Locale locale, PrintStream out, Clock clock) {
        this.arguments = arguments.clone();
        this.environment = Map.copyOf(environment);
        this.sentences = Sentences.in(locale);
        this.out = out;
        this.clock = clock;
    }

    /** The exit code where there is nothing left to start; empty where the portal starts. */
    public OptionalInt run() {
        try {
            var backup = argument("backup");
            var restore = argument("restore");
            if (backup.isPresent()) return backup(Path.of(backup.get()));
            if (restore.isPresent()) return restore(Path.of(restore.get()));
            embedded().ifPresent(EmbeddedDatabase::refuseIfOpen);
            return OptionalInt.empty();
        } catch (Told told) {
            out.println(sentences.say(told.key(), words(told.details())));
            return OptionalInt.of(1);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private OptionalInt backup(Path target) throws IOException {
        embedded().orElseThrow(() -> new Told("backup.notEmbedded")).backup(target);
        out.println(sentences.say("backup.done", target.toString()));
        return OptionalInt.of(0);
    }

    private OptionalInt restore(Path source) throws IOException {
        var database = embedded().orElseThrow(() -> new Told("backup.notEmbedded"));
        var kept = database.restore(source, clock);
        out.println(sentences.say("backup.restored", source.toString()));
        if (kept != null) out.println(sentences.say("backup.kept", kept.toString()));
        return OptionalInt.of(0);
    }

    private Optional<EmbeddedDatabase> embedded() {
        var profiles = argument("spring.profiles.active")
                .or(() -> Optional.ofNullable(environment.get("SPRING_PROFILES_ACTIVE")))
                .orElse("");
        if (Arrays.asList(profiles.split(",")).contains("mysql")) return Optional.empty();
        return EmbeddedDatabase.of(argument("spring.datasource.url")
                .or(() -> Optional.ofNullable(environment.get("SPRING_DATASOURCE_URL")))
                .orElseGet(DataCommands::usual));
    }

    private static String usual() {
        try (var file = DataCommands.class.getResourceAsStream("/application.properties")) {
            var settings = new Properties();
            settings.load(file);
            return settings.getProperty("spring.datasource.url", "");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Optional<String> argument(String name) {
        var start = "--" + name + "=";
        return Arrays.stream(arguments)
                .filter(argument -> argument.startsWith(start))
                .map(argument -> argument.substring(start.length()))
                .findFirst();
    }

    private static Object[] words(Object[] details) {
        return Arrays.stream(details).map(Object::toString).toArray();
    }
}
