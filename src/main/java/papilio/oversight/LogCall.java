package papilio.oversight;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import papilio.shared.FieldRefusal;

/**
 * A call to a site about a flag: on which day, what was agreed, when it is looked at again. No names: who was spoken to is
 * the site.
 */
public record LogCall(String study, String site, CallFlag flag, LocalDate calledOn, String agreed, LocalDate nextOn) {
    static final int LONGEST = 2000;

    /** From a form, whose days may be empty. */
    public static LogCall of(
            String study,
            String site,
            CallFlag flag,
            @Nullable LocalDate calledOn,
            String agreed,
            @Nullable LocalDate nextOn) {
        if (calledOn == null) throw new FieldRefusal("calledOn", "oversight.log.dayNeeded");
        if (nextOn == null) throw new FieldRefusal("nextOn", "oversight.log.dayNeeded");
        return new LogCall(study, site, flag, calledOn, agreed, nextOn);
    }

    public LogCall {
        agreed = words("agreed", agreed);
        if (nextOn.isBefore(calledOn)) throw new FieldRefusal("nextOn", "oversight.log.nextBeforeCall");
    }

    static String words(String field, String text) {
        var said = text.strip();
        if (said.isEmpty()) throw new FieldRefusal(field, "oversight.log.wordsNeeded");
        if (said.length() > LONGEST) throw new FieldRefusal(field, "oversight.log.tooLong", LONGEST);
        return said;
    }
}
