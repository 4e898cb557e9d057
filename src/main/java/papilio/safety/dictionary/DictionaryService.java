package papilio.safety.dictionary;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import papilio.access.Access;
import papilio.access.May;
import papilio.audit.Action;
import papilio.audit.AuditNote;
import papilio.audit.AuditTrail;
import papilio.shared.FieldRefusal;
import papilio.shared.NotFound;
import papilio.shared.Rows;

/** The one licensed dictionary of the installation: loaded all or nothing, replaced by a newer one, removable; searched from its index. */
@Service
@Transactional(readOnly = true)
@PreAuthorize(May.SIGNED_IN)
public class DictionaryService {
    /** What a search gives at most. */
    public static final int MOST = 50;

    private static final String KEEPERS = "hasAnyRole('ADMINISTRATOR','STUDY_MANAGER')";
    private static final int BATCH = 1_000;
    private static final int SUBSTRING_FROM = 2;

    private final JdbcClient database;
    private final JdbcTemplate batches;
    private final Access access;
    private final AuditTrail audit;
    private final Clock clock;

    DictionaryService(JdbcClient database, JdbcTemplate batches, Access access, AuditTrail audit, Clock clock) {
        this.database = database;
        this.batches = batches;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /** Its name, such as "MedDRA v27.1"; empty where none is loaded. */
    public Optional<String> inForce() {
        return database.sql("select name from term_dictionary where state = 'IN_FORCE' order by id desc limit 1")
                .query(Rows.of(String.class))
                .optional();
    }

    /** Newest first, also those that were replaced or removed. */
    @PreAuthorize(KEEPERS)
    public List<DictionaryRow> loaded() {
        return database.sql("select * from term_dictionary order by id desc limit 50")
                .query(Rows.of(DictionaryRow.class))
                .list();
    }

    /** Terms that begin with the words, then those that contain them; never more than {@link #MOST}. */
    public List<DictionaryTerm> search(String words) {
        var wanted = words.strip().toLowerCase(Locale.ROOT);
        if (wanted.isEmpty()) return List.of();
        var escaped = wanted.replace("!", "!!").replace("%", "!%").replace("_", "!_");
        var found = new ArrayList<>(terms(escaped + "%", "", MOST));
        if (found.size() < MOST && wanted.length() >= SUBSTRING_FROM)
            found.addAll(terms("%" + escaped + "%", escaped + "%", MOST - found.size()));
        return found;
    }

    private List<DictionaryTerm> terms(String like, String unlike, int most) {
        return database.sql("""
                        select t.term, t.preferred, t.soc from dictionary_term t
                        where t.dictionary_id = (select max(d.id) from term_dictionary d where d.state = 'IN_FORCE')
                          and t.words like :like escape '!' and t.words not like :unlike escape '!'
                        order by t.words, t.id limit :most
                        """)
                .param("like", like)
                .param("unlike", unlike)
                .param("most", most)
                .query(Rows.of(DictionaryTerm.class))
                .list();
    }

    /**
     * @param progress is told every thousand rows how far it is; what it throws stops the load
     * @return how many terms the dictionary has
     * @throws DictionaryRefused where a file or a row is not what it should be: nothing of it is kept
     */
    @Transactional
    @PreAuthorize(KEEPERS)
    public int load(LoadDictionary wish, Consumer<LoadStep> progress) {
        var version = wish.version().strip();
        if (version.isEmpty()) throw new FieldRefusal("version", "safety.dictionary.refused.version");
        if (version.length() > 40) throw new FieldRefusal("version", "safety.refused.textTooLong", 40);
        var reason = reason(wish.reason());
        var distribution = Distribution.of(wish.files());
        var before = current();
        var id = insert("MedDRA v" + version, reason);
        var writer = new Writer(id, distribution.rows(), progress);
        distribution.read(writer);
        writer.flush();
        if (before != null) end(before, DictionaryRow.State.REPLACED);
        database.sql("update term_dictionary set state = 'IN_FORCE', terms = :terms where id = :id")
                .param("terms", writer.written)
                .param("id", id)
                .update();
        audit.write(AuditNote.of(Action.IMPORTED, "term_dictionary", id, "MedDRA v" + version)
                .change("name", before == null ? null : before.name(), "MedDRA v" + version)
                .change("terms", null, writer.written)
                .change("encoding", null, distribution.encoding())
                .because(reason));
        return writer.written;
    }

    /** Its terms go, as a licence that ended asks; events keep the words that they were coded with. */
    @Transactional
    @PreAuthorize(KEEPERS)
    public void remove(long id, String why) {
        var reason = reason(why);
        var now = current();
        if (now == null || now.id() != id) throw new NotFound();
        end(now, DictionaryRow.State.REMOVED);
        audit.write(AuditNote.of(Action.VOIDED, "term_dictionary", id, now.name())
                .change("terms", now.terms(), 0)
                .because(reason));
    }

    private @Nullable DictionaryRow current() {
        return database.sql("select * from term_dictionary where state = 'IN_FORCE' order by id desc limit 1")
                .query(Rows.of(DictionaryRow.class))
                .optional()
                .orElse(null);
    }

    private long insert(String name, String reason) {
        var key = new GeneratedKeyHolder();
        database.sql("""
                        insert into term_dictionary (name, state, terms, loaded_at, loaded_by, reason)
                        values (:name, 'REMOVED', 0, :at, :by, :reason)
                        """)
                .param("name", name)
                .param("at", LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .param("by", access.caller().username())
                .param("reason", reason)
                .update(key, "id");
        return Objects.requireNonNull(key.getKey()).longValue();
    }

    private void end(DictionaryRow one, DictionaryRow.State state) {
        database.sql("delete from dictionary_term where dictionary_id = :id")
                .param("id", one.id())
                .update();
        database.sql("update term_dictionary set state = :state, ended_at = :at, ended_by = :by where id = :id")
                .param("state", state.name())
                .param("at", LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .param("by", access.caller().username())
                .param("id", one.id())
                .update();
    }

    private static String reason(String reason) {
        if (reason.isBlank()) throw new FieldRefusal("reason", "safety.refused.reason");
        if (reason.strip().length() > 1000) throw new FieldRefusal("reason", "safety.refused.textTooLong", 1000);
        return reason.strip();
    }

    /** Writes a thousand terms at a time. */
    private final class Writer implements Distribution.Taker {
        private final long dictionary;
        private final long rows;
        private final Consumer<LoadStep> progress;
        private final List<DictionaryTerm> waiting = new ArrayList<>();
        private long row;
        private int written;

        Writer(long dictionary, long rows, Consumer<LoadStep> progress) {
            this.dictionary = dictionary;
            this.rows = rows;
            this.progress = progress;
        }

        @Override
        public void row() {
            if (++row % BATCH == 0) tell();
        }

        @Override
        public void term(DictionaryTerm term) {
            waiting.add(term);
            if (waiting.size() >= BATCH) flush();
        }

        void flush() {
            batches.batchUpdate(
                    "insert into dictionary_term (dictionary_id, term, words, preferred, soc) values (?, ?, ?, ?, ?)",
                    waiting,
                    BATCH,
                    (place, one) -> {
                        place.setLong(1, dictionary);
                        place.setString(2, one.term());
                        place.setString(3, one.term().toLowerCase(Locale.ROOT));
                        place.setString(4, one.preferred());
                        place.setString(5, one.soc());
                    });
            written += waiting.size();
            waiting.clear();
            tell();
        }

        private void tell() {
            progress.accept(new LoadStep(row, rows, written));
        }
    }
}
