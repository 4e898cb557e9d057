package papilio.safety.digest;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;
import papilio.shared.FieldRefusal;

/** An e-mail address that gets the digest of a study's sites or of one site. */
@Entity
@Table(name = "digest_address")
class DigestAddress {
    private static final String SHAPE = "[^@\\s,;<>]+@[^@\\s,;<>]+\\.[^@\\s,;<>.]+";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Version
    private long version;

    private String studyCode;
    private String siteCode;
    private String address;
    private boolean active = true;

    @SuppressWarnings("NullAway.Init")
    protected DigestAddress() {} // for JPA only

    DigestAddress(String study, @Nullable String site, String address) {
        studyCode = study;
        siteCode = site == null ? "" : site;
        this.address = address;
    }

    /** As one writes it; refuses what no server would take. */
    static String readable(String typed) {
        var address = typed.strip();
        if (address.length() > 254 || !address.matches(SHAPE))
            throw new FieldRefusal("address", "safety.digest.refused.address");
        return address;
    }

    void resume() {
        active = true;
    }

    void stop() {
        active = false;
    }

    boolean active() {
        return active;
    }

    DigestAddressRow row() {
        return new DigestAddressRow(address, siteCode.isEmpty() ? null : siteCode);
    }
}
