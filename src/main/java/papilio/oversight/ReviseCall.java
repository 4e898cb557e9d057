package papilio.oversight;

import java.time.LocalDate;

/** Another agreement or next date for an open call; {@code version} is the one that the person looked at. */
public record ReviseCall(String study, long id, long version, String agreed, LocalDate nextOn) {
    public ReviseCall {
        agreed = LogCall.words("agreed", agreed);
    }
}
