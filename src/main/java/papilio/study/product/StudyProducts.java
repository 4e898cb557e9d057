package papilio.study.product;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface StudyProducts extends Repository<StudyProduct, String> {
    StudyProduct saveAndFlush(StudyProduct product);

    Optional<StudyProduct> findById(String study);
}
