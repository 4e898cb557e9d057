package papilio.shared;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Two people edited one record that both had read.
 *
 * @param read as it stood in the form before anything was typed
 * @param mine as it stands there now
 * @param newer as somebody else saved it meanwhile
 */
public record TwoEdits<R extends Record>(R read, R mine, R newer) {

    /** What was typed where something was typed, else the newer value. */
    public R merged() {
        var touched = touched();
        var values = Stream.of(read.getClass().getRecordComponents())
                .map(one -> value(one, touched.contains(one.getName()) ? mine : newer))
                .toArray();
        return made(values);
    }

    /** The same of answers by their names; an answer that was taken away stays away. */
    public static <V> Map<String, V> merged(Map<String, V> read, Map<String, V> mine, Map<String, V> newer) {
        var merged = new HashMap<String, V>(newer);
        var names = new HashSet<>(read.keySet());
        names.addAll(mine.keySet());
        for (var name : names) {
            var typed = mine.get(name);
            if (Objects.equals(typed, read.get(name))) continue;
            if (typed == null) merged.remove(name);
            else merged.put(name, typed);
        }
        return merged;
    }

    /** The names of the components in which something was typed. */
    public List<String> touched() {
        var names = new ArrayList<String>();
        for (var one : read.getClass().getRecordComponents())
            if (!Objects.equals(value(one, read), value(one, mine))) names.add(one.getName());
        return names;
    }

    /** What a component of a record holds. */
    public static @Nullable Object value(RecordComponent component, Record record) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(record);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(component + " cannot be read", impossible);
        }
    }

    @SuppressWarnings("unchecked") // the canonical constructor of the record's own class
    private R made(@Nullable Object[] values) {
        var types = Stream.of(read.getClass().getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            var constructor = read.getClass().getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return (R) constructor.newInstance(values);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(read.getClass() + " cannot be made", impossible);
        }
    }
}
