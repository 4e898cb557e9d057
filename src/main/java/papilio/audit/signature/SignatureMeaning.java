package papilio.audit.signature;

import java.util.Set;
import papilio.access.Role;

/** What a person says by signing, and who may say it. */
public enum SignatureMeaning {
    /** For the site: this is what happened and my judgement of it. */
    INVESTIGATOR_CONFIRMS(Role.INVESTIGATOR),
    /** For the sponsor: this version has been reviewed. */
    SPONSOR_REVIEWED(Role.MONITOR, Role.STUDY_MANAGER),
    /** For the sponsor: reviewed, together with others. */
    BATCH_SIGNED_OFF(Role.MONITOR, Role.STUDY_MANAGER);

    private final Set<Role> roles;

    SignatureMeaning(Role... roles) {
        this.roles = Set.of(roles);
    }

    public boolean isFor(Role role) {
        return roles.contains(role);
    }
}
