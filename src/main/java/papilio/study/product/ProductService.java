package papilio.study.product;

import java.util.Objects;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import papilio.access.Access;
import papilio.access.May;
import papilio.audit.Action;
import papilio.audit.AuditNote;
import papilio.audit.AuditTrail;
import papilio.shared.NotFound;
import papilio.shared.StaleEdit;

/** What case forms say about the drug of a study; it belongs to the whole study. */
@Service
@Transactional(readOnly = true)
@PreAuthorize(May.MANAGE_STUDY)
public class ProductService {
    private final StudyProducts products;
    private final Access access;
    private final AuditTrail audit;

    ProductService(StudyProducts products, Access access, AuditTrail audit) {
        this.products = products;
        this.access = access;
        this.audit = audit;
    }

    public ProductRow product(String study) {
        whole(study);
        return products.findById(study).map(StudyProduct::row).orElse(ProductRow.NONE);
    }

    /** Reports that were made already keep what was printed. */
    @Transactional
    public void revise(ReviseProduct wish) {
        var before = product(wish.study());
        if (!Objects.equals(before.version(), wish.version())) throw new StaleEdit();
        if (before.facts().equals(wish.facts())) return;
        var product = products.findById(wish.study()).orElseGet(() -> new StudyProduct(wish.study()));
        product.take(wish.facts());
        save(product);
        audit.write(AuditNote.of(Action.CHANGED, "study_product", wish.study(), wish.study())
                .at(wish.study(), null, null)
                .changes(before.facts(), wish.facts())
                .because(wish.reason()));
    }

    private void save(StudyProduct product) {
        try {
            products.saveAndFlush(product);
        } catch (DataIntegrityViolationException firstAtOnce) {
            throw new StaleEdit();
        }
    }

    private void whole(String study) {
        if (!access.scope(study).all()) throw new NotFound();
    }
}
