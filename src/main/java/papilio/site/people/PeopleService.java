package papilio.site.people;

import static java.util.Comparator.comparing;

import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import papilio.access.May;
import papilio.site.record.Keep;
import papilio.site.record.Kept;
import papilio.site.record.SiteShelf;
import papilio.site.record.VoidRecord;

/** The functions at the caller's sites and what each has been given to do; the study manager keeps them. */
@Service
@Transactional(readOnly = true)
@PreAuthorize(May.READ_CLINICAL)
public class PeopleService {
    private final SiteShelf shelf;

    PeopleService(SiteShelf shelf) {
        this.shelf = shelf;
    }

    /** In order of function. */
    public List<Kept<ContactFacts>> contacts(String study, String site) {
        return shelf.of(Contact.class, study, site).stream()
                .map(Contact::kept)
                .sorted(comparing((Kept<ContactFacts> one) -> one.facts().function())
                        .thenComparing(one -> one.facts().office()))
                .toList();
    }

    /** In order of task, the latest first. */
    public List<Kept<DelegationFacts>> delegations(String study, String site) {
        return shelf.of(Delegation.class, study, site).stream()
                .map(Delegation::kept)
                .sorted(comparing((Kept<DelegationFacts> one) -> one.facts().task())
                        .thenComparing(one -> -one.facts().beginsOn().toEpochDay())
                        .thenComparing(one -> one.facts().function()))
                .toList();
    }

    @Transactional
    @PreAuthorize(May.MANAGE_STUDY)
    public Kept<ContactFacts> keepContact(Keep<ContactFacts> request) {
        if (request.id() != null) {
            var contact =
                    shelf.toChange(Contact.class, request.study(), request.site(), request.id(), request.version());
            shelf.changed(contact.revise(request.facts(), request.reasonForChange()));
            return contact.kept();
        }
        shelf.own(request.study(), request.site());
        var contact = shelf.add(new Contact(request.study(), request.site(), request.facts()));
        shelf.changed(contact.created());
        return contact.kept();
    }

    @Transactional
    @PreAuthorize(May.MANAGE_STUDY)
    public Kept<DelegationFacts> keepDelegation(Keep<DelegationFacts> request) {
        if (request.id() != null) {
            var delegation =
                    shelf.toChange(Delegation.class, request.study(), request.site(), request.id(), request.version());
            shelf.changed(delegation.revise(request.facts(), request.reasonForChange()));
            return delegation.kept();
        }
        shelf.own(request.study(), request.site());
        var delegation = shelf.add(new Delegation(request.study(), request.site(), request.facts()));
        shelf.changed(delegation.created());
        return delegation.kept();
    }

    @Transactional
    @PreAuthorize(May.MANAGE_STUDY)
    public void crossContact(VoidRecord request) {
        shelf.cross(Contact.class, request);
    }

    @Transactional
    @PreAuthorize(May.MANAGE_STUDY)
    public void crossDelegation(VoidRecord request) {
        shelf.cross(Delegation.class, request);
    }
}
