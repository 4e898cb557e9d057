package papilio.safety;

/** What is said about an event, with where it belongs and how often it was saved. */
public record KnownContent(
        long id,
        long version,
        String study,
        String site,
        String patientNo,
        String eventNo,
        boolean finished,
        EventContent content) {
    static KnownContent of(AdverseEvent event) {
        return new KnownContent(
                event.id(),
                event.version(),
                event.study(),
                event.site(),
                event.patientNo(),
                event.eventNo(),
                event.isFinished(),
                event.facts());
    }
}
