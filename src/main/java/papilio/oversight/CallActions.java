package papilio.oversight;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface CallActions extends Repository<CallAction, Long> {
    CallAction saveAndFlush(CallAction action);

    Optional<CallAction> findByIdAndStudyCode(long id, String study);

    List<CallAction> findByStudyCodeAndStateOrderByCalledOnAscIdAsc(String study, CallAction.State state);

    List<CallAction> findFirst200ByStudyCodeAndSiteCodeOrderByCalledOnDescIdDesc(String study, String site);
}
