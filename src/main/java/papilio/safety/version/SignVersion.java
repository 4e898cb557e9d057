package papilio.safety.version;

import papilio.audit.signature.SignatureMeaning;

/** A signature under the version that was on the screen, told apart by number and hash. */
public record SignVersion(
        String study, String eventNo, int number, String hash, SignatureMeaning meaning, String password) {}
