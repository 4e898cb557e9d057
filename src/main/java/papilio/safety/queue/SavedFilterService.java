package papilio.safety.queue;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
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

/** Keeps the choices of each account to itself. */
@Service
@Transactional(readOnly = true)
@PreAuthorize(May.READ_CLINICAL)
public class SavedFilterService {
    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_FILTER = 1000;

    private final SavedFilters filters;
    private final Access access;
    private final AuditTrail audit;
    private final Clock clock;

    SavedFilterService(SavedFilters filters, Access access, AuditTrail audit, Clock clock) {
        this.filters = filters;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /** The caller's own, by name. */
    public List<SavedFilterRow> mine(String study) {
        access.scope(study);
        return filters.findByStudyCodeAndAccountAndVoidedFalseOrderByName(study, me()).stream()
                .map(one -> new SavedFilterRow(one.id(), one.name(), read(one.filter())))
                .toList();
    }

    @Transactional
    public void save(String study, String name, Map<String, String> address) {
        access.scope(study);
        var called = name.strip();
        if (called.isEmpty()) throw new FieldRefusal("name", "safety.refused.filterName");
        if (called.length() > LONGEST_NAME) throw new FieldRefusal("name", "safety.refused.textTooLong", LONGEST_NAME);
        if (mine(study).stream().anyMatch(one -> one.name().equals(called)))
            throw new FieldRefusal("name", "safety.refused.filterTaken");
        var written = written(address);
        if (written.length() > LONGEST_FILTER)
            throw new FieldRefusal("name", "safety.refused.textTooLong", LONGEST_FILTER);
        var filter = filters.saveAndFlush(new SavedFilter(study, me(), called, written, clock.instant()));
        audit.write(note(Action.CREATED, study, filter).change("filter", null, written));
    }

    /** @throws NotFound for an unknown one and for another account's */
    @Transactional
    public void remove(String study, long id) {
        access.scope(study);
        var filter = filters.findByIdAndStudyCodeAndAccountAndVoidedFalse(id, study, me())
                .orElseThrow(NotFound::new);
        filter.remove();
        filters.saveAndFlush(filter);
        audit.write(note(Action.VOIDED, study, filter));
    }

    private static AuditNote note(Action action, String study, SavedFilter filter) {
        return AuditNote.of(action, "saved_filter", filter.id(), filter.name()).at(study, null, null);
    }

    private String me() {
        return access.caller().username();
    }

    private static String written(Map<String, String> address) {
        return new TreeMap<>(address)
                .entrySet().stream()
                        .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
    }

    private static Map<String, String> read(String written) {
        var address = new LinkedHashMap<String, String>();
        for (var part : written.split("&")) {
            var at = part.indexOf('=');
            if (at > 0)
                address.put(part.substring(0, at), URLDecoder.decode(part.substring(at + 1), StandardCharsets.UTF_8));
        }
        return address;
    }
}
