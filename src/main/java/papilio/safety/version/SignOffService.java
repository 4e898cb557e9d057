package papilio.safety.version;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import papilio.access.Access;
import papilio.access.May;
import papilio.audit.signature.SignatureService;
import papilio.audit.signature.Signing;
import papilio.safety.DecideReview;
import papilio.safety.Decision;
import papilio.safety.KnownContent;
import papilio.safety.KnownContents;
import papilio.safety.ReviewService;

/** Reviews and signs many events at once, all or nothing for each of them. */
@Service
@Transactional
@PreAuthorize(May.REVIEW)
public class SignOffService {
    private final KnownContents contents;
    private final ReviewService reviews;
    private final SignatureService signatures;
    private final Access access;
    private final JdbcClient database;

    SignOffService(
            KnownContents contents,
            ReviewService reviews,
            SignatureService signatures,
            Access access,
            JdbcClient database) {
        this.contents = contents;
        this.reviews = reviews;
        this.signatures = signatures;
        this.access = access;
        this.database = database;
    }

    /** An event that changed after it was read, or is not the caller's, is left; a wrong password leaves all. */
    public SignOffReport signOff(SignOffBatch batch) {
        var found = contents
                .named(
                        access.scope(batch.study()),
                        batch.events().stream().map(SignOffBatch.Read::eventNo).toList())
                .stream()
                .collect(Collectors.toMap(KnownContent::eventNo, one -> one));
        var ready = new ArrayList<KnownContent>();
        var left = new ArrayList<SignOffReport.Left>();
        for (var read : batch.events()) {
            var event = found.get(read.eventNo());
            if (event == null) left.add(new SignOffReport.Left(read.eventNo(), "safety.signOff.gone"));
            else if (event.version() != read.version())
                left.add(new SignOffReport.Left(read.eventNo(), "safety.signOff.changed"));
            else ready.add(event);
        }
        var numbers = numbers(ready);
        signatures.sign(
                ready.stream().map(event -> signing(event, numbers)).toList(), batch.meaning(), batch.password());
        ready.forEach(event -> reviews.decide(
                new DecideReview(batch.study(), event.eventNo(), event.version(), Decision.REVIEWED, null)));
        return new SignOffReport(ready.stream().map(KnownContent::eventNo).toList(), left);
    }

    private static Signing signing(KnownContent event, Map<Long, Integer> numbers) {
        return new Signing(
                event.study(),
                event.site(),
                event.patientNo(),
                VersionService.RECORD_TYPE,
                event.id(),
                event.eventNo(),
                numbers.getOrDefault(event.id(), 0),
                FrozenContent.of(event.content()).hash());
    }

    private Map<Long, Integer> numbers(List<KnownContent> events) {
        var numbers = new HashMap<Long, Integer>();
        if (events.isEmpty()) return numbers;
        database.sql("select event_id, max(version_no) from event_version where event_id in (:ids) group by event_id")
                .param("ids", events.stream().map(KnownContent::id).toList())
                .query((row, number) -> Map.entry(row.getLong(1), row.getInt(2)))
                .list()
                .forEach(one -> numbers.put(one.getKey(), one.getValue()));
        return numbers;
    }
}
