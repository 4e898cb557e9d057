package papilio.safety.signal;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import papilio.access.Access;
import papilio.access.May;
import papilio.audit.Action;
import papilio.audit.AuditNote;
import papilio.audit.AuditTrail;
import papilio.shared.StaleEdit;

/** Where the administrator sets from where on a value is proposed, without seeing any. */
@Service
@Transactional(readOnly = true)
@PreAuthorize(May.ADMINISTER)
public class SignalLimitService {
    private final LimitSettings settings;
    private final SignalBook book;
    private final Access access;
    private final AuditTrail audit;

    SignalLimitService(LimitSettings settings, SignalBook book, Access access, AuditTrail audit) {
        this.settings = settings;
        this.book = book;
        this.access = access;
        this.audit = audit;
    }

    /** Those delivered where the study set none. */
    public LimitsRow limits(String study) {
        access.scope(study);
        return settings.findById(study).map(LimitSetting::row).orElse(LimitsRow.DELIVERED);
    }

    /**
     * All values of the study are held against the new limits at once; what was decided stays decided.
     *
     * @return how many proposals were made, changed or withdrawn by it
     * @throws StaleEdit where somebody else revised them meanwhile
     */
    @Transactional
    public int revise(ReviseLimits wish) {
        var before = limits(wish.study());
        if (before.number() != wish.number()) throw new StaleEdit();
        if (before.limits().equals(wish.limits())) return 0;
        var setting = settings.findById(wish.study()).orElseGet(() -> new LimitSetting(wish.study()));
        setting.revise(wish.limits(), wish.number());
        save(setting);
        audit.write(AuditNote.of(Action.CHANGED, LimitSetting.RECORD_TYPE, wish.study(), wish.study())
                .at(wish.study(), null, null)
                .changes(before.limits(), wish.limits())
                .because(wish.reason()));
        return book.keepAll(wish.study());
    }

    private void save(LimitSetting setting) {
        try {
            settings.saveAndFlush(setting);
        } catch (DataIntegrityViolationException firstAtOnce) {
            throw new StaleEdit();
        }
    }
}
