package papilio.access;

import jakarta.persistence.Embeddable;

/** One study of an account: all of its sites, those to come as well, or those of the site grants. */
@Embeddable
record StudyGrant(String studyCode, boolean allSites) {}
