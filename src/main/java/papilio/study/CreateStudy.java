package papilio.study;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A study set up by hand; its code stands in every address, hence the signs that it may have. */
public record CreateStudy(String code, StudyFacts facts) {
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,39}");

    public CreateStudy {
        code = code.strip();
        if (!CODE.matcher(code).matches()) throw StudyRefused.codeUnfit(code);
    }

    public CreateStudy(String code, String title, @Nullable Integer target) {
        this(code, StudyFacts.plain(title, target));
    }
}
