package papilio.safety.signal;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import papilio.shared.StaleEdit;

/** The limits that a study set itself. */
@Entity
@Table(name = "signal_limit")
class LimitSetting {
    static final String RECORD_TYPE = "signal_limit";

    @Id
    private String studyCode;

    @Version
    private @Nullable Long version;

    private int number;
    private BigDecimal iggAlert;
    private BigDecimal igmAlert;
    private BigDecimal neutrophils;
    private BigDecimal lymphocytes;
    private BigDecimal platelets;
    private BigDecimal transaminase;
    private BigDecimal hyTransaminase;
    private BigDecimal hyBilirubin;
    private int hyDays;
    private BigDecimal hbvLogRise;

    @SuppressWarnings("NullAway.Init")
    protected LimitSetting() {} // for JPA only

    @SuppressWarnings("NullAway.Init") // take sets the limits
    LimitSetting(String study) {
        studyCode = study;
        take(SignalLimits.DELIVERED);
    }

    void revise(SignalLimits limits, int seen) {
        if (number != seen) throw new StaleEdit();
        number++;
        take(limits);
    }

    LimitsRow row() {
        return new LimitsRow(
                new SignalLimits(
                        iggAlert,
                        igmAlert,
                        neutrophils,
                        lymphocytes,
                        platelets,
                        transaminase,
                        hyTransaminase,
                        hyBilirubin,
                        hyDays,
                        hbvLogRise),
                number);
    }

    private void take(SignalLimits limits) {
        iggAlert = limits.iggAlert();
        igmAlert = limits.igmAlert();
        neutrophils = limits.neutrophils();
        lymphocytes = limits.lymphocytes();
        platelets = limits.platelets();
        transaminase = limits.transaminase();
        hyTransaminase = limits.hyTransaminase();
        hyBilirubin = limits.hyBilirubin();
        hyDays = limits.hyDays();
        hbvLogRise = limits.hbvLogRise();
    }
}
