package papilio.study.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Splits the one text field in which the registry keeps all criteria into numbered ones. Headings turn the side
 * (inclusion, exclusion); a bullet at the outer level begins a criterion; deeper bullets and further lines stay with it.
 */
final class CriteriaSplit {
    private static final Pattern HEADING = Pattern.compile(
            "(?:(?:key|main|major|general|principal|primary|specific|core|study|patients?|subjects?|participants?)\\s+)?"
                    + "(?:(?<in>inclusion)|(?<out>exclusion))\\s+criteria"
                    + "(?:\\s*\\([^)]*\\))?(?:\\s+(?:for|of|in)\\s+[^:：]{1,80}(?=[:：]))?"
                    + "(?:\\s*[.]?\\s*|\\s*[:：]\\s*(?<rest>.*))",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern HEADING_ZH =
            Pattern.compile("(?:(?<in>纳入标准|入选标准|入组标准)|(?<out>排除标准))\\s*(?:[:：]\\s*(?<rest>.*))?");
    private static final Pattern BULLET =
            Pattern.compile("(?<mark>[*\\-•·●▪◦–]|\\d{1,2}[.)．]|[(（]\\d{1,2}[)）]|[a-z][.)]|[A-Z]\\))\\s+(?<text>.*)"
                    + "|(?<markZh>\\d{1,2}、)\\s*(?<textZh>.*)");

    private final List<RegistryCriterion> criteria = new ArrayList<>();
    private final List<String> current = new ArrayList<>();
    private boolean inclusion = true;
    private boolean headingSeen;
    private @Nullable Mark outer;
    private @Nullable String group;

    private CriteriaSplit() {}

    static List<RegistryCriterion> of(@Nullable String text) {
        if (text == null) return List.of();
        var split = new CriteriaSplit();
        text.lines().filter(line -> !line.isBlank()).forEach(split::take);
        split.close();
        return List.copyOf(split.criteria);
    }

    private void take(String line) {
        var bullet = BULLET.matcher(line.strip());
        if (bullet.matches()) {
            var content = Markdown.unmarked(text(bullet));
            if (!tookHeading(content)) takeBullet(Mark.of(line, bullet), content);
        } else {
            var content = Markdown.unmarked(line.strip());
            if (!tookHeading(content)) takePlain(line, content);
        }
    }

    private boolean tookHeading(String content) {
        var bare = content.replaceAll("^[#_\\s]+|[_\\s]+$", "");
        for (var pattern : List.of(HEADING, HEADING_ZH)) {
            var heading = pattern.matcher(bare);
            if (!heading.matches()) continue;
            turnTo(heading.group("in") != null);
            var rest = heading.group("rest");
            if (rest != null && !rest.isBlank()) take(rest);
            return true;
        }
        return false;
    }

    private void turnTo(boolean inclusionFollows) {
        var onlySentencesSoFar = !headingSeen && outer == null;
        if (onlySentencesSoFar) { // they introduce
            current.clear();
            criteria.clear();
        }
        close();
        headingSeen = true;
        inclusion = inclusionFollows;
        outer = null;
        group = null;
    }

    private void takeBullet(Mark mark, String content) {
        var level = outer;
        if (level == null) {
            dropIntroduction();
            outer = mark;
        } else if (!current.isEmpty() && mark.isBelow(level, current.getFirst())) {
            current.add("– " + content);
            return;
        } else if (mark.indent() < level.indent()) {
            outer = mark;
        }
        close();
        current.add(group == null ? content : group + " " + content);
    }

    /** "Patients must meet all of the following:" before the first bullet is no criterion. */
    private void dropIntroduction() {
        if (!current.isEmpty() && endsInColon(current.getLast())) current.clear();
    }

    /** Without bullets each line is a criterion; among bullets a line with a colon names those that follow. */
    private void takePlain(String line, String content) {
        if (outer == null) {
            close();
            current.add(content);
        } else if (endsInColon(content) && !Character.isWhitespace(line.charAt(0))) {
            close();
            group = content;
        } else {
            current.add(content);
        }
    }

    private void close() {
        if (current.isEmpty()) return;
        var before = criteria.stream()
                .filter(criterion -> criterion.inclusion() == inclusion)
                .count();
        criteria.add(new RegistryCriterion(inclusion, (int) before + 1, String.join("\n", current)));
        current.clear();
    }

    private static boolean endsInColon(String text) {
        return text.endsWith(":") || text.endsWith("：");
    }

    private static String text(Matcher bullet) {
        var text = bullet.group("text");
        return text == null ? Objects.requireNonNull(bullet.group("textZh")) : text;
    }

    /** How a bullet looks: how far in, and whether it counts, letters or dots. */
    private record Mark(int indent, char kind) {
        static Mark of(String line, Matcher bullet) {
            var sign = bullet.group("mark");
            var spread = line.replace("\t", "    ");
            var indent = spread.length() - spread.stripLeading().length();
            return new Mark(indent, sign == null ? '1' : kind(sign));
        }

        private static char kind(String sign) {
            if (sign.chars().anyMatch(Character::isDigit)) return '1';
            return Character.isLetter(sign.charAt(0)) ? 'a' : sign.charAt(0);
        }

        /** Deeper, or at the same depth but of another kind under a number or a colon. */
        boolean isBelow(Mark outer, String parent) {
            if (indent > outer.indent + 1) return true;
            if (indent < outer.indent) return false;
            return kind != outer.kind && (outer.kind == '1' || endsInColon(parent));
        }
    }
}
