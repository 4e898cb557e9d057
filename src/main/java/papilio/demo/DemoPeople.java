package papilio.demo;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import papilio.site.people.ContactFacts;
import papilio.site.people.DelegationFacts;
import papilio.site.people.PeopleService;
import papilio.site.people.StaffFunction;
import papilio.site.people.StudyTask;
import papilio.site.record.Keep;

/** Functions at the demo's sites and their tasks: offices and roles, no people. */
@Component
class DemoPeople {
    private static final Map<StaffFunction, String> OFFICES = Map.of(
            StaffFunction.PRINCIPAL_INVESTIGATOR, "Department of Rheumatology · 风湿免疫科",
            StaffFunction.SUB_INVESTIGATOR, "Department of Rheumatology · 风湿免疫科",
            StaffFunction.COORDINATOR, "Clinical trial office · 临床试验机构办公室",
            StaffFunction.PHARMACIST, "Trial pharmacy · 临床试验药房",
            StaffFunction.LABORATORY, "Central laboratory · 检验科",
            StaffFunction.ETHICS_OFFICE, "Ethics committee office · 伦理委员会办公室");
    private static final Map<StudyTask, StaffFunction> TASKS = Map.of(
            StudyTask.CONSENT, StaffFunction.SUB_INVESTIGATOR,
            StudyTask.ELIGIBILITY, StaffFunction.PRINCIPAL_INVESTIGATOR,
            StudyTask.ASSESSMENTS, StaffFunction.SUB_INVESTIGATOR,
            StudyTask.EVENTS, StaffFunction.PRINCIPAL_INVESTIGATOR,
            StudyTask.SERIOUS_EVENTS, StaffFunction.PRINCIPAL_INVESTIGATOR,
            StudyTask.DRUG, StaffFunction.PHARMACIST,
            StudyTask.SAMPLES, StaffFunction.LABORATORY,
            StudyTask.ENTRY, StaffFunction.COORDINATOR,
            StudyTask.QUERIES, StaffFunction.COORDINATOR);
    private final PeopleService people;

    DemoPeople(PeopleService people) {
        this.people = people;
    }

    void write(DemoSite site) {
        OFFICES.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> people.keepContact(
                        Keep.anew(DemoStudy.CODE, site.code(), contact(site, entry.getKey(), entry.getValue()))));
        TASKS.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> people.keepDelegation(Keep.anew(
                        DemoStudy.CODE,
                        site.code(),
                        new DelegationFacts(
                                entry.getKey(),
                                entry.getValue(),
                                account(site, entry.getValue()),
                                site.activatedOn().minusDays(7),
                                null))));
    }

    /** The registry's hospital gets no invented address. */
    private static ContactFacts contact(DemoSite site, StaffFunction function, String office) {
        var address = site.code().equals("01")
                ? null
                : function.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-') + ".site" + site.code()
                        + "@demo.example";
        return new ContactFacts(
                function, office, null, address, site.activatedOn().minusDays(7), null);
    }

    private static @Nullable String account(DemoSite site, StaffFunction function) {
        if (!site.code().equals("01")) return null;
        return switch (function) {
            case PRINCIPAL_INVESTIGATOR -> "inv01";
            case COORDINATOR -> "site01";
            default -> null;
        };
    }
}
