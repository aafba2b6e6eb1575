package dev.plinth.postgres.introspect;

import dev.plinth.model.Expression;
import dev.plinth.model.Routine;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads functions and procedures. */
final class RoutineReader {
    /** A routine and its number within the server. */
    private record Found(long oid, Routine routine) {}

    private final ServerIds ids;
    private final List<Found> found = new ArrayList<>();

    RoutineReader(ServerIds ids) {
        this.ids = ids;
    }

    void read(Row row) throws SQLException {
        Routine routine = row.is("plain") ? plain(row) : whole(row);
        long oid = row.oid("oid");
        ids.add(ServerIds.PG_PROC, oid, routine.id());
        ids.describe(ServerIds.PG_PROC, oid, 0);
        found.add(new Found(oid, routine));
    }

    /** The body as it is in the text of the statement that creates it, so without the line ends around it. */
    private static Routine plain(Row row) throws SQLException {
        return new Routine(
                row.name(),
                row.text("returns"),
                row.text("language"),
                List.of(Expression.of(row.text("body"))),
                Optional.empty(),
                row.optional("comment"));
    }

    private static Routine whole(Row row) throws SQLException {
        return new Routine(
                row.name(),
                row.text("returns"),
                row.text("language"),
                List.of(Expression.of(row.text("definition"))),
                Optional.of(new Routine.Signature(
                        row.text("kind").equals("p") ? "PROCEDURE" : "FUNCTION",
                        row.text("argument_types"),
                        row.text("parameters"))),
                row.optional("comment"));
    }

    Stream<Routine> routines() {
        return found.stream().map(each -> {
            Routine routine = each.routine();
            return new Routine(
                    routine.name(),
                    routine.returns(),
                    routine.language(),
                    routine.body().stream()
                            .map(text -> ids.expression(text.text(), ServerIds.PG_PROC, each.oid()))
                            .toList(),
                    routine.signature(),
                    routine.comment());
        });
    }
}
