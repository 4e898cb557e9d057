package papilio.shared;

/** What must stand before the first person is let in; done in the order of {@code @Order}, before the port opens. */
public interface Preparation {
    void prepare();
}
