package papilio.figures.tally;

/**
 * A site whose stored counts were not those of the one computation; they are now.
 *
 * @param site {@link #ALL}: the sum of the study was not the sum of its sites
 */
public record TallyDifference(String study, String site, Tally stored, Tally computed) {
    public static final String ALL = "*";
}
