package papilio.site.ui;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import papilio.shared.ui.DayField;
import papilio.site.approval.ApprovalFacts;

/** An ethics approval as inputs. */
public final class ApprovalForm extends FactsForm<ApprovalFacts> {
    private final TextField number = text("number");
    private final TextField protocolVersion = text("protocolVersion");
    private final DayField protocolOn = day("protocolOn");
    private final TextField consentVersion = text("consentVersion");
    private final DayField consentDatedOn = day("consentDatedOn");
    private final DayField validFrom = day("validFrom");
    private final DayField expiresOn = day("expiresOn");
    private final Select<Integer> reviewMonths = put("reviewMonths", new Select<Integer>());
    private final DayField lastReviewOn = day("lastReviewOn");

    public ApprovalForm(LocalDate today) {
        number.setRequiredIndicatorVisible(true);
        validFrom.knowing(today);
        lastReviewOn.knowing(today);
        reviewMonths.setLabel(label("reviewMonths"));
        reviewMonths.setItems(ApprovalFacts.REVIEW_MONTHS);
        reviewMonths.setEmptySelectionAllowed(true);
        reviewMonths.setEmptySelectionCaption(getTranslation("site.review.none"));
        reviewMonths.setItemLabelGenerator(
                months -> months == null ? getTranslation("site.review.none") : getTranslation("site.review", months));
    }

    @Override
    public void read(ApprovalFacts facts) {
        number.setValue(facts.number());
        set(protocolVersion, facts.protocolVersion());
        protocolOn.setValue(facts.protocolOn());
        set(consentVersion, facts.consentVersion());
        consentDatedOn.setValue(facts.consentDatedOn());
        validFrom.setValue(facts.validFrom());
        expiresOn.setValue(facts.expiresOn());
        reviewMonths.setValue(facts.reviewMonths());
        lastReviewOn.setValue(facts.lastReviewOn());
    }

    @Override
    public ApprovalFacts facts() {
        return new ApprovalFacts(
                number.getValue(),
                protocolVersion.getValue(),
                protocolOn.day(),
                consentVersion.getValue(),
                consentDatedOn.day(),
                validFrom.day(),
                expiresOn.day(),
                reviewMonths.getValue(),
                lastReviewOn.day());
    }
}
