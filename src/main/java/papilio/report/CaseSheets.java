package papilio.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import papilio.report.paper.Paper.Sheet;
import papilio.report.paper.PaperWords;

/** The CIOMS I form in words: every box by its number, the changed ones marked, what does not fit continued. */
final class CaseSheets {
    /** Boxes whose words come from a field of the event. */
    private static final Map<String, List<String>> BOXES = Map.ofEntries(
            Map.entry("onset", List.of("2a", "4", "5", "6", "18", "19", "22")),
            Map.entry("criteria", List.of("8", "7")),
            Map.entry("serious", List.of("8")),
            Map.entry("diedOn", List.of("7")),
            Map.entry("outcome", List.of("7", "20")),
            Map.entry("actionTaken", List.of("7", "20")),
            Map.entry("dechallenge", List.of("7")),
            Map.entry("rechallenge", List.of("7", "21")),
            Map.entry("awareAt", List.of("24c")));
    /** Everything else that is said about the event stands in the description. */
    private static final List<String> DESCRIPTION = List.of("7");

    private static final String MARK = "*";

    private final CaseForm form;
    private final PaperWords words;
    private final Map<String, String> said = new HashMap<>();
    private final List<String> continued = new ArrayList<>();

    private CaseSheets(CaseForm form, PaperWords words) {
        this.form = form;
        this.words = words;
    }

    static List<Sheet> of(CaseForms cases, PaperWords words) {
        var sheets = new ArrayList<Sheet>();
        for (var form : cases.forms()) sheets.add(new CaseSheets(form, words).sheet(sheets.size() + 1));
        if (sheets.isEmpty()) sheets.add(none(cases, words));
        return sheets;
    }

    private static Sheet none(CaseForms cases, PaperWords words) {
        var sentence = words.say(
                "report.answer.noSerious", words.date(cases.identification().cutoff()));
        return new Sheet(1, Map.of("form", words.say("report.cioms.form"), "none", sentence), Map.of());
    }

    static List<String> answer(CaseForms cases, PaperWords words) {
        if (cases.forms().isEmpty())
            return List.of(words.say(
                    "report.answer.noSerious", words.date(cases.identification().cutoff())));
        if (!cases.single())
            return List.of(words.say(
                    "report.answer.forms",
                    words.whole(cases.forms().size()),
                    words.date(cases.identification().cutoff())));
        var form = cases.forms().getFirst();
        var sheet = new CaseSheets(form, words);
        return Stream.of(
                        words.say("report.answer.form", form.eventNo(), words.whole(form.version()), sheet.type()),
                        new CaseStory(form, words).name(),
                        sheet.criteria(),
                        sheet.changed(),
                        SignatureWords.of(form.signatures(), words))
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private Sheet sheet(int number) {
        said.put("form", words.say("report.cioms.form"));
        said.put("case", words.say("report.cioms.case", form.eventNo(), words.whole(form.version()), type()));
        said.put("changed", changed());
        for (var part : List.of("1", "2", "3", "4")) said.put("part" + part, words.say("report.cioms.part." + part));
        patient();
        reaction();
        drug();
        put("22", fitted("22", concomitant(), 5, 118));
        put("23", fitted("23", history(), 4, 118));
        manufacturer();
        said.put("signedLabel", words.say("report.cioms.signatures"));
        said.put("signed", SignatureWords.of(form.signatures(), words));
        said.put("hash", words.say("report.cioms.hash", words.whole(form.version()), form.hash()));
        if (!continued.isEmpty()) {
            said.put("moreHeading", words.say("report.cioms.continued", form.eventNo(), words.whole(form.version())));
            said.put("more", String.join("\n\n", continued));
        }
        return new Sheet(number, said, marks());
    }

    private void patient() {
        var person = form.person();
        put("1", person.patientNo());
        put("1a", person.country() == null ? words.text(null) : Country.named(person.country(), words.locale()));
        put(
                "2",
                person.birthYear() == null
                        ? words.text(null)
                        : person.birthYear().toString());
        put("2a", words.text(person.age()));
        put("3", words.coded("report.sex.", person.sex()));
        var onset = form.said("onset") == null ? "" : form.said("onset");
        var parts = (onset == null ? "" : onset).split("-");
        put("4", parts.length > 2 ? parts[2] : words.text(null));
        put("5", parts.length > 1 ? parts[1] : words.text(null));
        put("6", parts[0].isEmpty() ? words.text(null) : parts[0]);
    }

    private void reaction() {
        put("7", fitted("7", new CaseStory(form, words).tell(), 21, 76));
        said.put("l8", words.say("report.cioms.box.8"));
        said.put("v8", criteria());
    }

    /** Every criterion with its number; the ones that apply are ticked by a letter, not by colour. */
    private String criteria() {
        var given = form.criteria();
        return Stream.of(
                        tick("8", given.contains("DEATH")),
                        tick("9", given.contains("HOSP")),
                        tick("10", given.contains("DISAB")),
                        tick("11", given.contains("LIFE_THREAT")),
                        tick(
                                "12",
                                given.stream()
                                        .anyMatch(one -> Set.of("CONGEN", "OTHER_MED", "CANCER", "OVERDOSE")
                                                .contains(one))))
                .collect(Collectors.joining("\n"));
    }

    private String tick(String number, boolean applies) {
        return (applies ? "[X] " : "[  ] ") + words.say("report.cioms.criterion." + number);
    }

    private void drug() {
        var product = form.product();
        var therapy = form.therapy();
        var name = product.name() == null ? words.text(null) : product.name().in(words.locale());
        put(
                "14",
                therapy.lots().isEmpty()
                        ? name
                        : words.say("report.cioms.lot", name, String.join(words.say("report.comma"), therapy.lots())));
        put("15", dose());
        put("16", product.route() == null ? words.text(therapy.route()) : both(product.route()));
        put("17", both(product.indication()));
        put(
                "18",
                therapy.first() == null
                        ? words.text(null)
                        : words.say("report.cioms.therapy", words.date(therapy.first()), words.date(therapy.last())));
        var days = therapy.days();
        put(
                "19",
                days == null
                        ? words.text(null)
                        : words.say("report.cioms.days", words.whole(days), words.decimal(days / 7.0)));
        put("20", words.say("report.cioms.challenge." + form.abated()));
        put("21", words.say("report.cioms.challenge." + form.reappeared()));
    }

    private String dose() {
        var therapy = form.therapy();
        if (therapy.amount() == null) return words.text(null);
        return Stream.of(
                        therapy.amount().stripTrailingZeros().toPlainString() + "\u00a0" + words.text(therapy.unit()),
                        therapy.frequency() == null ? "" : words.coded("report.frequency.", therapy.frequency()))
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(words.say("report.comma")));
    }

    private String concomitant() {
        if (form.concomitant().isEmpty()) return words.say("report.none");
        return form.concomitant().stream()
                .map(drug -> Stream.of(
                                drug.name(),
                                drug.dose(),
                                span(drug.from(), drug.to(), drug.ongoing()),
                                drug.indication())
                        .filter(part -> part != null && !part.isBlank())
                        .collect(Collectors.joining(words.say("report.comma"))))
                .collect(Collectors.joining(words.say("report.cioms.semicolon")));
    }

    /** Partial dates as they are known; null where neither is. */
    private @Nullable String span(@Nullable String from, @Nullable String to, boolean ongoing) {
        if (to != null) return words.say("report.cioms.dates", words.text(from), to);
        if (ongoing) return words.say("report.cioms.since", words.text(from));
        return from == null ? null : words.say("report.cioms.from", from);
    }

    private String history() {
        if (form.history().isEmpty()) return words.say("report.none");
        return form.history().stream().map(this::past).collect(Collectors.joining(words.say("report.cioms.semicolon")));
    }

    private String past(CaseForm.Past past) {
        var when = span(past.from(), past.to(), false);
        return when == null ? past.term() : words.say("report.cioms.past", past.term(), when);
    }

    private void manufacturer() {
        put("24a", both(form.product().manufacturer()));
        put("24b", form.eventNo());
        put(
                "24c",
                words.date(form.dayZero())
                        + (form.version() == 1
                                ? ""
                                : "\n" + words.say("report.cioms.followUpReceived", words.date(form.receivedOn()))));
        put("24d", words.say("report.cioms.source"));
        put("25", words.date(form.reportedOn()));
        put("25a", type());
        var reporter = form.reporter();
        var name = reporter.name().in(words.locale());
        put("26", reporter(site(reporter.site(), name)));
    }

    /** A site that is named by its code, as an imported one, is not said twice. */
    private String site(String code, String name) {
        var named = Pattern.compile("(?<!\\p{Alnum})" + Pattern.quote(code) + "(?!\\p{Alnum})");
        return named.matcher(name).find() ? name : words.say("report.cioms.reporter.site", code, name);
    }

    private String reporter(String site) {
        var investigator = form.reporter().investigator();
        return investigator == null
                ? words.say("report.cioms.reporter.unnamed", site)
                : words.say("report.cioms.reporter", Both.split(investigator).in(words.locale()), site);
    }

    /** Initial, follow-up with its number, or final. */
    private String type() {
        return form.kind().equals("FOLLOW_UP")
                ? words.say("report.cioms.type.FOLLOW_UP", words.whole(form.version() - 1))
                : words.say("report.cioms.type." + form.kind());
    }

    /** Against the version before, and against each that was the last one to go out to somebody; which is said on paper. */
    private String changed() {
        if (form.version() == 1) return "";
        var before = form.version() - 1;
        var lines = new ArrayList<String>();
        if (form.since().stream().noneMatch(one -> one.version() == before))
            lines.add(changed(words.say("report.cioms.before", words.whole(before)), form.changed()));
        for (var since : form.since()) lines.add(changed(versions(since, before), since.changed()));
        if (form.since().isEmpty()) lines.add(words.say("report.cioms.neverSent"));
        return String.join("\n", lines);
    }

    private String changed(String since, List<String> fields) {
        if (fields.isEmpty()) return words.say("report.cioms.unchanged", since);
        return words.say(
                "report.cioms.changed",
                since,
                fields.stream()
                        .map(field -> words.coded("safety.field.", field))
                        .collect(Collectors.joining(words.say("report.comma"))));
    }

    private String versions(CaseForm.Since since, int before) {
        var to = since.by().stream()
                .map(one -> words.say(
                        "report.cioms.receipt",
                        one.name() == null
                                ? words.coded("safety.recipient.", one.recipient())
                                : one.name().in(words.locale()),
                        words.date(one.on())))
                .collect(Collectors.joining(words.say("report.comma")));
        return words.say(
                since.version() == before ? "report.cioms.beforeAndSent" : "report.cioms.sent",
                words.whole(since.version()),
                to);
    }

    private Map<String, String> marks() {
        var marked = new LinkedHashSet<String>();
        for (var field : form.marked()) marked.addAll(BOXES.getOrDefault(field, DESCRIPTION));
        if (form.version() > 1) marked.addAll(List.of("25", "25a"));
        var marks = new TreeMap<String, String>();
        for (var box : marked) {
            marks.put(box, MARK);
            said.computeIfPresent("l" + box, (name, label) -> MARK + " " + label);
        }
        return marks;
    }

    private void put(String box, String value) {
        said.put("l" + box, words.say("report.cioms.box." + box));
        said.put("v" + box, value);
    }

    private String fitted(String box, String text, int lines, int width) {
        var cut = TextBox.of(text, lines, width);
        if (cut.more().isEmpty()) return text;
        continued.add(words.say("report.cioms.box." + box) + " " + words.say("report.cioms.continuation") + "\n"
                + cut.more());
        return cut.here() + "\n" + words.say("report.cioms.seeBelow");
    }

    private String both(@Nullable Both text) {
        return text == null ? words.text(null) : text.in(words.locale());
    }
}
