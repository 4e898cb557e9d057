package papilio.access;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Accounts extends Repository<Account, Long> {
    Account save(Account account);

    void flush();

    long count();

    Optional<Account> findByUsername(String username);

    /** Locks them, so that two administrators cannot shut each other out at once. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query(
            "select a from Account a where a.role = papilio.access.Role.ADMINISTRATOR and a.active = true order by a.username")
    List<Account> activeAdministrators();
}
