package papilio.safety.digest;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface DigestAddresses extends Repository<DigestAddress, Long> {
    DigestAddress saveAndFlush(DigestAddress address);

    Optional<DigestAddress> findByStudyCodeAndAddressAndSiteCode(String study, String address, String site);

    List<DigestAddress> findByStudyCodeAndActiveTrueOrderByAddressAscSiteCodeAsc(String study);
}
