package papilio.desk.sites;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import papilio.figures.Counts;
import papilio.patient.PatientFilter;
import papilio.patient.PatientGroup;
import papilio.shared.ui.Doors;
import papilio.shared.ui.Formats;
import papilio.site.SiteDetail;
import papilio.site.approval.ApprovalFacts;
import papilio.site.ui.SiteBadges;

/** What is known about a site and what its patients add up to; each count opens the patients that it counts. */
final class SiteFactsPanel extends DescriptionList {
    private final SiteDetail site;

    SiteFactsPanel(SiteDetail site, @Nullable Counts counts, @Nullable ApprovalFacts approval, LocalDate today) {
        this.site = site;
        addClassName("facts");
        var profile = site.profile();
        fact("site.column.status", SiteBadges.status(this, site.status()));
        text("site.field.investigator", profile.investigator());
        text("site.fact.place", place());
        text("site.field.zone", profile.zone());
        text("site.field.activatedOn", Formats.date(profile.activatedOn()));
        text("site.field.target", Formats.whole(profile.target(), getLocale()));
        if (counts != null) counts(counts);
        text("site.field.approvalNo", approval == null ? profile.approvalNo() : approval.number());
        fact(
                "site.field.approvalExpires",
                SiteBadges.approval(this, approval == null ? profile.approvalExpires() : approval.expiresOn(), today));
        text("site.field.consentVersion", approval == null ? null : approval.consentVersion());
    }

    private void counts(Counts counts) {
        door("site.column.screened", counts.screened(), PatientGroup.SCREENED);
        door("site.fact.failures", counts.screenFailures(), PatientGroup.SCREEN_FAILURE);
        door("site.fact.enrolled", counts.enrolled(), PatientGroup.ENROLLED);
        door("site.fact.ongoing", counts.ongoing(), PatientGroup.ONGOING);
        door("site.fact.completed", counts.completed(), PatientGroup.COMPLETED);
        door("site.fact.discontinued", counts.discontinued().total(), PatientGroup.DISCONTINUED);
        text("site.column.pace", Formats.oneDecimal(counts.accrual().perMonth(), getLocale()));
        var events = counts.adverseEvents().treatmentEmergent();
        text(
                "site.fact.events",
                getTranslation(
                        "site.fact.eventRate",
                        events.events(),
                        Formats.oneDecimal(events.per100PatientYears(), getLocale()),
                        Formats.oneDecimal(events.low95(), getLocale()),
                        Formats.oneDecimal(events.high95(), getLocale())));
    }

    private @Nullable String place() {
        var profile = site.profile();
        var place = Stream.of(profile.city(), profile.province(), profile.country())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        return place.isEmpty() ? null : place;
    }

    private void door(String label, int count, PatientGroup group) {
        var query = PatientFilter.of(group).at(site.code()).toQuery();
        var door = new Anchor(Doors.to("patients", site.study(), query), Formats.whole(count, getLocale()));
        door.addClassName("door");
        fact(label, door);
    }

    private void text(String label, @Nullable String value) {
        fact(label, new Span(Formats.text(value)));
    }

    private void fact(String label, Component value) {
        add(new Term(getTranslation(label)), new Description(value));
    }
}
