package papilio.safety.digest;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailSender;
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
import papilio.site.SiteService;

/** Where the administrator says who gets the daily digest, and sees what waits in the outbox. */
@Service
@Transactional(readOnly = true)
@PreAuthorize(May.ADMINISTER)
public class DigestService {
    private final DigestAddresses addresses;
    private final SiteService sites;
    private final ObjectProvider<MailSender> server;
    private final DigestWriter writer;
    private final JdbcClient database;
    private final Access access;
    private final AuditTrail audit;

    DigestService(
            DigestAddresses addresses,
            SiteService sites,
            DigestWriter writer,
            ObjectProvider<MailSender> server,
            JdbcClient database,
            Access access,
            AuditTrail audit) {
        this.addresses = addresses;
        this.sites = sites;
        this.writer = writer;
        this.server = server;
        this.database = database;
        this.access = access;
        this.audit = audit;
    }

    /** Without a mail server in the properties nothing is written and nothing is sent. */
    public boolean hasServer() {
        return server.getIfAvailable() != null;
    }

    public List<DigestAddressRow> addresses(String study) {
        access.scope(study);
        return addresses.findByStudyCodeAndActiveTrueOrderByAddressAscSiteCodeAsc(study).stream()
                .map(DigestAddress::row)
                .toList();
    }

    /** The last digests of the study, the newest first. */
    public List<DigestMailRow> outbox(String study) {
        access.scope(study);
        return database.sql("""
                        select send_day, address, state, attempts from digest_mail where study_code = :study
                        order by send_day desc, address limit 30
                        """)
                .param("study", study)
                .query((row, number) -> new DigestMailRow(
                        Objects.requireNonNull(row.getObject(1, LocalDate.class)),
                        row.getString(2),
                        row.getString(3),
                        row.getInt(4)))
                .list();
    }

    @Transactional
    public void add(String study, @Nullable String site, String typed, String reason) {
        access.scope(study);
        if (site != null) isThere(study, site);
        var address = DigestAddress.readable(typed);
        var why = given(reason);
        var known = addresses.findByStudyCodeAndAddressAndSiteCode(study, address, site == null ? "" : site);
        if (known.filter(DigestAddress::active).isPresent())
            throw new FieldRefusal("address", "safety.digest.refused.known");
        var kept = known.orElseGet(() -> new DigestAddress(study, site, address));
        kept.resume();
        addresses.saveAndFlush(kept);
        audit.write(note(Action.CREATED, study, site, address).because(why));
    }

    @Transactional
    public void remove(String study, DigestAddressRow row, String reason) {
        access.scope(study);
        var why = given(reason);
        var site = row.site();
        var kept = addresses
                .findByStudyCodeAndAddressAndSiteCode(study, row.address(), site == null ? "" : site)
                .filter(DigestAddress::active)
                .orElseThrow(NotFound::new);
        kept.stop();
        addresses.saveAndFlush(kept);
        writer.forget(study, row.address());
        audit.write(note(Action.VOIDED, study, site, row.address()).because(why));
    }

    private void isThere(String study, String site) {
        if (sites.sites(study).stream().noneMatch(one -> one.code().equals(site))) throw new NotFound();
    }

    private static AuditNote note(Action action, String study, @Nullable String site, String address) {
        return AuditNote.of(action, "digest_address", address, address).at(study, site, null);
    }

    private static String given(String reason) {
        if (reason.isBlank()) throw new FieldRefusal("reason", "safety.refused.reason");
        return reason.strip();
    }
}
