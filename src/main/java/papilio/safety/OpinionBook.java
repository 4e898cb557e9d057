package papilio.safety;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import papilio.access.Access;
import papilio.access.Scope;
import papilio.safety.ReplacedOpinion.Side;
import papilio.safety.codes.Causality;
import papilio.safety.codes.CausalityScale;

/** Keeps what the two assessors said of the cause when they say otherwise, for serious events and others alike. */
@Component
class OpinionBook {
    private final JdbcClient database;
    private final Access access;
    private final Clock clock;

    OpinionBook(JdbcClient database, Access access, Clock clock) {
        this.database = database;
        this.access = access;
        this.clock = clock;
    }

    void keep(AdverseEvent event, EventContent before, EventContent after, @Nullable String reason) {
        if (before.causality() != after.causality() || before.causalityScale() != after.causalityScale())
            keep(event, Side.INVESTIGATOR, before.causality(), before.causalityScale(), reason);
        if (before.sponsorCausality() != after.sponsorCausality() || before.sponsorScale() != after.sponsorScale())
            keep(event, Side.SPONSOR, before.sponsorCausality(), before.sponsorScale(), reason);
    }

    private void keep(
            AdverseEvent event,
            Side side,
            @Nullable Causality said,
            @Nullable CausalityScale scale,
            @Nullable String reason) {
        if (said == null) return;
        database.sql("""
                        insert into replaced_opinion (study_code, site_code, event_id, side, causality, scale, replaced_at, replaced_by, reason)
                        values (:study, :site, :event, :side, :said, :scale, :at, :by, :reason)
                        """)
                .param("study", event.study())
                .param("site", event.site())
                .param("event", event.id())
                .param("side", side.name())
                .param("said", said.name())
                .param("scale", scale == null ? null : scale.name())
                .param("at", Times.stored(clock.instant()))
                .param("by", access.caller().username())
                .param("reason", reason)
                .update();
    }

    /** Oldest first; of events of other sites none. */
    List<ReplacedOpinion> replaced(Scope scope, long event) {
        return database.sql("""
                        select side, causality, scale, replaced_at, replaced_by, reason from replaced_opinion
                        where event_id = :event and study_code = :study and (:all = true or site_code in (:sites))
                        order by replaced_at, id
                        """)
                .param("event", event)
                .param("study", scope.study())
                .param("all", scope.all())
                .param("sites", scope.sitesOrNone())
                .query((row, number) -> new ReplacedOpinion(
                        Side.valueOf(row.getString("side")),
                        Causality.valueOf(row.getString("causality")),
                        row.getString("scale") == null ? null : CausalityScale.valueOf(row.getString("scale")),
                        Times.read(row, "replaced_at"),
                        row.getString("replaced_by"),
                        row.getString("reason")))
                .list();
    }
}
