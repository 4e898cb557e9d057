package papilio.safety.rule;

import java.util.Collection;
import java.util.List;
import org.springframework.data.repository.Repository;

interface RuleRevisions extends Repository<RuleRevision, Long> {
    RuleRevision saveAndFlush(RuleRevision revision);

    List<RuleRevision> findByStudyCodeAndSiteCodeInOrderByNumber(String study, Collection<String> sites);
}
