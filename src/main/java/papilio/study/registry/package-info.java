/**
 * What a public registry says about a study: one ClinicalTrials.gov record (API v2), read, checked and split into
 * numbered criteria. Pure functions over bytes; nothing is saved here.
 */
@org.springframework.modulith.NamedInterface("registry")
@org.jspecify.annotations.NullMarked
package papilio.study.registry;
