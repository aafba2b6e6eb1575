package dev.plinth.diff;

import dev.plinth.model.Expression;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An object without the words of its texts: two skeletons are equal when the objects differ only in wording, if at all. */
final class Skeleton {
    private Skeleton() {}

    static Object of(Object value) {
        if (value instanceof Expression) {
            return Expression.class;
        }
        if (value instanceof Optional<?> optional) {
            return optional.map(Skeleton::of);
        }
        if (value instanceof List<?> list) {
            return list.stream().map(Skeleton::of).toList();
        }
        if (value instanceof Record record) {
            List<Object> components = new ArrayList<>();
            components.add(record.getClass());
            for (RecordComponent component : record.getClass().getRecordComponents()) {
                components.add(of(Differences.value(component, record)));
            }
            return components;
        }
        return value;
    }
}
