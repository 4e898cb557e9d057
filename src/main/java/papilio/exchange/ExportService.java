package papilio.exchange;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import papilio.access.Access;
import papilio.access.May;
import papilio.audit.Action;
import papilio.audit.AuditNote;
import papilio.audit.AuditTrail;

/** Gives out the records of the caller's sites, a page at a time, however many there are. */
@Service
@PreAuthorize(May.READ_CLINICAL)
public class ExportService {
    private static final int PAGE = 2000;

    private final JdbcClient database;
    private final Access access;
    private final AuditTrail audit;

    ExportService(JdbcClient database, Access access, AuditTrail audit) {
        this.database = database;
        this.access = access;
        this.audit = audit;
    }

    /** Every row in turn, with its cells in the order of the kind's headers; leaves a line in the audit trail. */
    @Transactional
    public void rows(String study, ExportKind kind, Consumer<List<? extends @Nullable Object>> row) {
        var scope = access.scope(study);
        long after = 0;
        long count = 0;
        for (var page = 0; page >= 0; page++) {
            var rows = database.sql(kind.page())
                    .param("study", study)
                    .param("all", scope.all())
                    .param("sites", scope.sitesOrNone())
                    .param("after", after)
                    .param("page", PAGE)
                    .query((found, number) -> {
                        var cells = new ArrayList<@Nullable Object>();
                        for (int i = 1; i <= kind.headers().size() + 1; i++) cells.add(cell(found.getObject(i)));
                        return (List<@Nullable Object>) cells;
                    })
                    .list();
            for (var cells : rows) row.accept(cells.subList(1, cells.size()));
            count += rows.size();
            if (rows.size() < PAGE) break;
            after = ((Number) java.util.Objects.requireNonNull(rows.getLast().getFirst())).longValue();
        }
        audit.write(AuditNote.of(Action.EXPORTED, "export", kind.name(), kind.name())
                .at(study, null, null)
                .change("rows", null, count));
    }

    /** Numbers without the zeros that the column adds. */
    private static @Nullable Object cell(@Nullable Object value) {
        return value instanceof BigDecimal number ? number.stripTrailingZeros().toPlainString() : value;
    }
}
