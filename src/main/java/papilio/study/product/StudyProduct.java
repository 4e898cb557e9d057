package papilio.study.product;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "study_product")
class StudyProduct {
    @Id
    private String studyCode;

    @Version
    private @Nullable Long version;

    private @Nullable String route;
    private @Nullable String routeZh;
    private @Nullable String indication;
    private @Nullable String indicationZh;
    private @Nullable String manufacturer;
    private @Nullable String manufacturerZh;
    private @Nullable String country;

    @SuppressWarnings("NullAway.Init")
    protected StudyProduct() {} // for JPA only

    StudyProduct(String study) {
        studyCode = study;
    }

    void take(ProductFacts facts) {
        route = facts.route();
        routeZh = facts.routeZh();
        indication = facts.indication();
        indicationZh = facts.indicationZh();
        manufacturer = facts.manufacturer();
        manufacturerZh = facts.manufacturerZh();
        country = facts.country();
    }

    ProductRow row() {
        return new ProductRow(
                new ProductFacts(route, routeZh, indication, indicationZh, manufacturer, manufacturerZh, country),
                Objects.requireNonNull(version));
    }
}
