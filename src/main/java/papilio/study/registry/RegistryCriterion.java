package papilio.study.registry;

/** One criterion with the number under which the study speaks of it: I1 … inclusion, E1 … exclusion. */
public record RegistryCriterion(boolean inclusion, int number, String text) {
    public String code() {
        return (inclusion ? "I" : "E") + number;
    }
}
