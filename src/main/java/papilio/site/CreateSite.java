package papilio.site;

import java.util.regex.Pattern;

/** A new site, planned at first; its code stands in addresses and in patient numbers. */
public record CreateSite(String study, String code, SiteProfile profile) {
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,19}");

    public CreateSite {
        code = code.strip();
        if (!CODE.matcher(code).matches()) throw SiteRefused.codeUnfit(code);
    }
}
