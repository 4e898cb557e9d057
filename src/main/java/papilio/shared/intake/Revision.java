package papilio.shared.intake;

import java.util.List;

/** A stored row and what is to become of it. */
public record Revision(long id, Placed row, List<Difference> differences) {}
