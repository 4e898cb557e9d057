package papilio.safety.digest;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import papilio.shared.BundleWords;

/** Puts a day's digests into the outbox: how many deadlines are missed or end soon, and the numbers of their events. */
@Component
class DigestWriter {
    private static final int MOST_NUMBERS = 50;

    private final DigestAddresses addresses;
    private final JdbcClient database;

    DigestWriter(DigestAddresses addresses, JdbcClient database) {
        this.addresses = addresses;
        this.database = database;
    }

    private record Line(String eventNo, boolean overdue) {}

    /**
     * One for each address that has something to hear; a second call on the same day changes nothing. What still waits of
     * an earlier day is replaced, as is what waits where nothing is due any more, so that a server that comes back is not
     * flooded with what is no longer true.
     *
     * @param now the study's now, by which deadlines are missed
     * @param at the clock's now, from which the outbox tries
     */
    void write(String study, LocalDate day, Instant now, Instant at) {
        var byAddress = addresses.findByStudyCodeAndActiveTrueOrderByAddressAscSiteCodeAsc(study).stream()
                .map(DigestAddress::row)
                .collect(Collectors.groupingBy(DigestAddressRow::address));
        byAddress.forEach((address, rows) -> {
            var everywhere = rows.stream().anyMatch(row -> row.site() == null);
            var sites = rows.stream()
                    .map(row -> row.site() == null ? "-" : row.site())
                    .collect(Collectors.toSet());
            var lines = lines(study, everywhere, sites, now);
            replaceBefore(study, lines.isEmpty() ? day.plusDays(1) : day, address);
            if (!lines.isEmpty() && !isThere(study, day, address)) keep(study, day, address, lines, at);
        });
    }

    private List<Line> lines(String study, boolean everywhere, Set<String> sites, Instant now) {
        return database.sql("""
                        select e.event_no, d.due_at < :now as missed from reporting_deadline d
                          join adverse_event e on e.id = d.event_id
                        where d.study_code = :study and d.phase = 'RUNNING' and d.warn_at < :now
                          and (:all = true or d.site_code in (:sites))
                        order by d.due_at, d.id
                        """)
                .param("study", study)
                .param("now", utc(now))
                .param("all", everywhere)
                .param("sites", sites)
                .query((row, number) -> new Line(row.getString(1), row.getBoolean(2)))
                .list();
    }

    private boolean isThere(String study, LocalDate day, String address) {
        return database.sql(
                                "select count(*) from digest_mail where study_code = ? and send_day = ? and address = ? and state <> 'REPLACED'")
                        .params(study, day, address)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** What still waits for an address that is not told the same any more. */
    void forget(String study, String address) {
        database.sql(
                        "update digest_mail set state = 'REPLACED' where study_code = ? and address = ? and state = 'WAITING'")
                .params(study, address)
                .update();
    }

    private void replaceBefore(String study, LocalDate day, String address) {
        database.sql("""
                        update digest_mail set state = 'REPLACED'
                        where study_code = ? and address = ? and state = 'WAITING' and send_day < ?
                        """).params(study, address, day).update();
    }

    /** What was replaced on the same day waits again with what is true now. */
    private void keep(String study, LocalDate day, String address, List<Line> lines, Instant at) {
        var missed = lines.stream().filter(Line::overdue).count();
        var subject = subject(study, missed, lines);
        var body = body(study, lines);
        var again = database.sql("""
                        update digest_mail set subject = ?, body = ?, state = 'WAITING', next_try_at = ?
                        where study_code = ? and send_day = ? and address = ? and state = 'REPLACED'
                        """)
                .params(subject, body, utc(at), study, day, address)
                .update();
        if (again > 0) return;
        try {
            database.sql("""
                            insert into digest_mail (study_code, send_day, address, subject, body, state, next_try_at)
                            values (?, ?, ?, ?, ?, 'WAITING', ?)
                            """)
                    .params(study, day, address, subject, body, utc(at))
                    .update();
        } catch (DuplicateKeyException another) {
            // another instance was quicker: it is there once
        }
    }

    private static String subject(String study, long missed, List<Line> lines) {
        return BundleWords.sentence(Locale.ENGLISH, "safety.digest.subject", study, missed, lines.size() - missed);
    }

    private static String body(String study, List<Line> lines) {
        return part(Locale.ENGLISH, study, lines) + "\n\n" + part(Locale.CHINESE, study, lines) + "\n";
    }

    private static String part(Locale locale, String study, List<Line> lines) {
        var missed = numbers(lines, true);
        var soon = numbers(lines, false);
        return BundleWords.sentence(locale, "safety.digest.head", study) + "\n"
                + BundleWords.sentence(locale, "safety.digest.missed", missed.size(), said(missed)) + "\n"
                + BundleWords.sentence(locale, "safety.digest.soon", soon.size(), said(soon)) + "\n"
                + BundleWords.sentence(locale, "safety.digest.foot");
    }

    private static List<String> numbers(List<Line> lines, boolean overdue) {
        return lines.stream()
                .filter(line -> line.overdue() == overdue)
                .map(Line::eventNo)
                .toList();
    }

    private static String said(List<String> numbers) {
        if (numbers.isEmpty()) return "–";
        var said = numbers.stream().distinct().limit(MOST_NUMBERS).collect(Collectors.joining(", "));
        return numbers.stream().distinct().count() > MOST_NUMBERS ? said + " …" : said;
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
