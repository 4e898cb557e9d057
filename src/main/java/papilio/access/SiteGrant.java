package papilio.access;

import jakarta.persistence.Embeddable;

/** One site of a study that an account may see. */
@Embeddable
record SiteGrant(String studyCode, String siteCode) {}
