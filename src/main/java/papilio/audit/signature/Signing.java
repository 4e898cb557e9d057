package papilio.audit.signature;

/**
 * What is signed.
 *
 * @param version of the record's content; 0 where its versions are not kept
 * @param hash SHA-256 of the content
 */
public record Signing(
        String study,
        String site,
        String patientNo,
        String recordType,
        long recordId,
        String label,
        int version,
        String hash) {}
