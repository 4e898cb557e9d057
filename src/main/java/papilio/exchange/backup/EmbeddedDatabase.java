package papilio.exchange.backup;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/** The file of the embedded database: whether a portal has it open, copied into a backup, put back from one. */
final class EmbeddedDatabase {
    private static final String PREFIX = "jdbc:h2:file:";
    private static final String ENDING = ".mv.db";
    private static final int OPEN_ELSEWHERE = 90020;
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT);

    private final Path name;
    private final String settings;

    private EmbeddedDatabase(Path name, String settings) {
        this.name = name;
        this.settings = settings;
    }

    /** Empty for any other database than a file of our own. */
    static Optional<EmbeddedDatabase> of(String url) {
        if (!url.startsWith(PREFIX)) return Optional.empty();
        var rest = url.substring(PREFIX.length());
        var end = rest.indexOf(';');
        var path = end < 0 ? rest : rest.substring(0, end);
        return Optional.of(new EmbeddedDatabase(
                Path.of(path.replaceFirst("^~", System.getProperty("user.home"))), end < 0 ? "" : rest.substring(end)));
    }

    Path file() {
        return name.resolveSibling(name.getFileName() + ENDING).toAbsolutePath().normalize();
    }

    boolean exists() {
        return Files.exists(file());
    }

    /** A running portal holds its file locked. */
    void refuseIfOpen() {
        if (!exists()) return;
        try (var connection = open(name)) {
            connection.isValid(1);
        } catch (SQLException failed) {
            throw why(failed);
        }
    }

    void backup(Path target) throws IOException {
        if (Files.exists(target)) throw new Told("backup.fileExists", target);
        if (!exists()) throw new Told("backup.noDatabase", file());
        var folder = target.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) throw new Told("backup.noFolder", target);
        var part = target.resolveSibling(target.getFileName() + ".part");
        try (var connection = open(name);
                var statement = connection.prepareStatement("backup to ?")) {
            statement.setString(1, part.toString());
            statement.execute();
        } catch (SQLException failed) {
            Files.deleteIfExists(part);
            throw why(failed);
        }
        try {
            Files.move(part, target); // never over a file that somebody made meanwhile
        } catch (FileAlreadyExistsException meanwhile) {
            Files.deleteIfExists(part);
            throw new Told("backup.fileExists", target);
        }
    }

    /**
     * Puts a backup in the place of the database.
     *
     * @return where the database that was there is kept; null where there was none
     */
    @Nullable
    Path restore(Path source, Clock clock) throws IOException {
        if (!Files.isRegularFile(source)) throw new Told("backup.noFile", source);
        refuseIfOpen();
        Files.createDirectories(file().getParent());
        var fresh = name.resolveSibling(name.getFileName() + ".restoring");
        var freshFile = fresh.resolveSibling(fresh.getFileName() + ENDING);
        try {
            unpack(source, freshFile);
            check(fresh, source);
            var kept = exists() ? keepAside(clock) : null;
            Files.move(freshFile, file(), StandardCopyOption.ATOMIC_MOVE);
            return kept;
        } finally {
            Files.deleteIfExists(freshFile);
        }
    }

    private Path keepAside(Clock clock) throws IOException {
        var moment = MOMENT.format(LocalDateTime.ofInstant(clock.instant(), clock.getZone()));
        var kept = file().resolveSibling("%s.before-restore-%s%s".formatted(name.getFileName(), moment, ENDING));
        Files.move(file(), kept);
        return kept;
    }

    private static void unpack(Path source, Path target) throws IOException {
        try (var zip = new ZipInputStream(Files.newInputStream(source))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!entry.getName().endsWith(ENDING)) continue;
                Files.copy(zip, target, StandardCopyOption.REPLACE_EXISTING);
                return;
            }
        }
        throw new Told("backup.noBackup", source);
    }

    /** Opens what was unpacked before anything is moved. */
    private void check(Path fresh, Path source) {
        try (var connection = open(fresh);
                var statement = connection.createStatement();
                var row = statement.executeQuery("select count(*) from study")) {
            row.next();
        } catch (SQLException foreign) {
            throw new Told("backup.noBackup", source);
        }
    }

    private Connection open(Path database) throws SQLException {
        return DriverManager.getConnection(
                PREFIX + database.toAbsolutePath().normalize() + settings + ";IFEXISTS=TRUE", "sa", "");
    }

    private Told why(SQLException failed) {
        return failed.getErrorCode() == OPEN_ELSEWHERE
                ? new Told("backup.open", file())
                : new Told("backup.unreadable", file(), String.valueOf(failed.getMessage()));
    }
}
