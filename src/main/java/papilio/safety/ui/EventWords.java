package papilio.safety.ui;

import com.vaadin.flow.component.Component;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import papilio.safety.Breach;
import papilio.safety.DeadlineRow;
import papilio.safety.EventContent;
import papilio.safety.QueryRow;
import papilio.safety.RecordLink;
import papilio.safety.clock.DeadlineStatus;
import papilio.safety.clock.DefaultRules;
import papilio.safety.codes.BodySystem;
import papilio.safety.codes.CodedTerms;
import papilio.safety.codes.SeriousnessCriterion;
import papilio.shared.ui.Formats;
import papilio.study.SpecialInterest;

/** What the fields and codes of events are called in the reader's language. */
public final class EventWords {
    private final Component owner;
    private final Locale locale;
    private final ZoneId zone;
    private final List<SpecialInterest> interests;

    public EventWords(Component owner, Locale locale, ZoneId zone, List<SpecialInterest> interests) {
        this.owner = owner;
        this.locale = locale;
        this.zone = zone;
        this.interests = List.copyOf(interests);
    }

    public String field(String name) {
        return owner.getTranslation("safety.field." + name);
    }

    /** A stored text of a field as a person reads it; an unknown as a dash. */
    public String value(String field, @Nullable String stored) {
        if (stored == null || stored.isBlank()) return Formats.UNKNOWN;
        return switch (field) {
            case "severity" -> code("safety.severity.", stored);
            case "outcome" -> code("safety.outcome.", stored);
            case "actionTaken" -> code("safety.action.", stored);
            case "causality", "sponsorCausality" -> code("safety.causality.", stored);
            case "causalityScale", "sponsorScale" -> code("safety.scale.", stored);
            case "dechallenge" -> code("safety.dechallenge.", stored);
            case "rechallenge" -> code("safety.rechallenge.", stored);
            case "criteria" -> criteria(stored);
            case "serious", "listed" -> owner.getTranslation("true".equals(stored) ? "safety.yes" : "safety.no");
            case "specialInterest" -> interest(stored);
            case "awareAt" -> Formats.minute(Instant.parse(stored), zone);
            case "links" -> links(stored);
            case "soc" -> system(stored);
            case "codedTerm" -> term(stored);
            default -> stored;
        };
    }

    public String system(String recorded) {
        return BodySystem.of(recorded)
                .map(system -> code("safety.soc.", system.name()))
                .orElse(recorded);
    }

    /** A term of the list in the reader's language, any other as it is. */
    public String term(String recorded) {
        if (!isChinese()) return recorded;
        return CodedTerms.chinese(recorded).orElse(recorded);
    }

    /** What an event is called: the list's term in the reader's language, else the site's words, in English if there are any. */
    public String title(String term, @Nullable String english, @Nullable String coded) {
        if (coded != null && (!isChinese() || CodedTerms.chinese(coded).isPresent())) return term(coded);
        return english == null || isChinese() ? term : english;
    }

    public String title(EventContent event) {
        return title(event.term(), event.termEn(), event.codedTerm());
    }

    /** A grade of 1 to 5 with its word and what it means for the term, where that says more. */
    String grade(int number, @Nullable String ofTerm) {
        var general = owner.getTranslation("safety.grade." + number);
        if (ofTerm == null) return general;
        var special = number + " " + ofTerm;
        return special.startsWith(general) ? special : owner.getTranslation("shared.said", general, ofTerm);
    }

    public String interest(String code) {
        return interests.stream()
                .filter(one -> one.code().equals(code))
                .map(one -> one.name(locale))
                .findFirst()
                .orElse(code);
    }

    /** Who is told, and how long the clock is: "Ethics committee, 24 h". */
    public String rule(DeadlineRow deadline) {
        return owner.getTranslation("safety.deadline.told." + deadline.unit(), told(deadline), deadline.amount());
    }

    private String told(DeadlineRow deadline) {
        var then = isChinese() ? deadline.toZh() : deadline.toEn();
        return then != null ? then : DefaultRules.of(deadline.rule()).to(locale);
    }

    public String status(DeadlineStatus status) {
        return code("safety.status.", status.name());
    }

    public String breach(Breach breach) {
        return owner.getTranslation(breach.key(), breach.details().toArray());
    }

    /** A monitor's words, or the sentence of the rule that asked. */
    public String question(QueryRow query) {
        if (query.question() != null) return query.question();
        var rule = query.ruleCode();
        return rule == null
                ? Formats.UNKNOWN
                : owner.getTranslation(rule, query.details().toArray());
    }

    public String code(String prefix, String name) {
        return owner.getTranslation(prefix + name);
    }

    /** Their kinds; what each is stands beside the event. */
    private String links(String stored) {
        return RecordLink.parse(stored).stream()
                .map(one -> owner.getTranslation("timeline.record." + one.kind().word()) + " " + one.id())
                .collect(Collectors.joining(owner.getTranslation("safety.listComma")));
    }

    private String criteria(String stored) {
        return SeriousnessCriterion.parse(stored).stream()
                .map(one -> code("safety.criterion.", one.name()))
                .collect(Collectors.joining(owner.getTranslation("safety.listComma")));
    }

    private boolean isChinese() {
        return Locale.CHINESE.getLanguage().equals(locale.getLanguage());
    }
}
