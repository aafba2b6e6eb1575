package dev.plinth.postgres;

import static dev.plinth.dialect.Identifiers.quote;

import dev.plinth.dialect.ObjectSql;
import dev.plinth.model.ForeignKey;
import dev.plinth.model.Routine;
import java.util.List;

/** {@code CREATE FUNCTION}. */
final class RoutineSql implements ObjectSql<Routine> {
    @Override
    public Class<Routine> kind() {
        return Routine.class;
    }

    @Override
    public List<String> create(Routine routine, List<ForeignKey> foreignKeys) {
        String tag = tag(routine.body());
        return List.of("CREATE FUNCTION %s() RETURNS %s LANGUAGE %s AS %s\n%s\n%s"
                .formatted(quote(routine.name()), routine.returns(), routine.language(), tag, routine.body(), tag));
    }

    /** A dollar quote that the body does not hold (manual, section 4.1.2.4). */
    private static String tag(String body) {
        String tag = "$body$";
        for (int i = 1; body.contains(tag); i++) {
            tag = "$body" + i + "$";
        }
        return tag;
    }

    @Override
    public List<String> drop(Routine routine) {
        return List.of("DROP FUNCTION %s()".formatted(quote(routine.name())));
    }
}
