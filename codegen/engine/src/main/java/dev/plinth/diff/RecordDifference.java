package dev.plinth.diff;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names the components in which two records of one class differ, for whichever class it is. */
public final class RecordDifference {
    private RecordDifference() {}

    /**
     * One sentence for each component that differs, for example {@code index idx_a: predicate was «x = 1», is «x = 2»}.
     *
     * @param subject what the records are, the first words of each sentence
     */
    public static List<String> between(String subject, Record before, Record after) {
        List<String> differences = new ArrayList<>();
        for (RecordComponent component : before.getClass().getRecordComponents()) {
            Object was = value(component, before);
            Object is = value(component, after);
            if (!was.equals(is)) {
                differences.add("%s: %s was %s, is %s".formatted(subject, words(component), text(was), text(is)));
            }
        }
        return differences;
    }

    private static Object value(RecordComponent component, Record owner) {
        try {
            return component.getAccessor().invoke(owner);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Cannot read " + component, e);
        }
    }

    private static String words(RecordComponent component) {
        return component.getName().replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT);
    }

    private static String text(Object value) {
        if (value instanceof Optional<?> optional) {
            return optional.<String>map(RecordDifference::text).orElse("none");
        }
        if (value instanceof Collection<?> many) {
            return many.isEmpty()
                    ? "none"
                    : many.stream().map(RecordDifference::text).collect(Collectors.joining(", "));
        }
        if (value instanceof Record record) {
            return Stream.of(record.getClass().getRecordComponents())
                    .map(component -> text(value(component, record)))
                    .collect(Collectors.joining(" "));
        }
        return value instanceof Boolean ? value.toString() : "«" + value + "»";
    }
}
