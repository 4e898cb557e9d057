package papilio.safety;

/**
 * The person who is asked.
 *
 * @param there whether the person still has the function at the site; else whoever has it is asked
 */
public record Assignee(String username, String name, boolean there) {}
