package dev.plinth.postgres;

import dev.plinth.diff.Difference.MemberAltered;
import dev.plinth.model.Column;
import dev.plinth.model.Definition;
import dev.plinth.model.ForeignKey;
import dev.plinth.model.Index;
import dev.plinth.model.MemberId;
import dev.plinth.model.SchemaObject;
import dev.plinth.model.Table;
import dev.plinth.model.Trigger;
import dev.plinth.plan.PlanContext;
import java.util.stream.Stream;

/**
 * What names a column whose type changes. The server refuses the change if a trigger names it (manual, "ALTER TABLE", notes), and
 * reads the expressions of indexes as they were with the old type.
 */
final class ColumnUsers {
    private ColumnUsers() {}

    static Stream<SchemaObject> recreated(MemberAltered altered, PlanContext context) {
        Column before = (Column) altered.before();
        Column after = (Column) altered.after();
        if (TableAlteration.isReplaced(altered)) {
            return context.unchangedUsersOf(altered.subject()).stream().filter(user -> !(user instanceof Table));
        }
        return before.type().equals(after.type())
                ? Stream.of()
                : recreated(altered.subject(), new TypeChange(before.type(), after.type()).isSimple(), context);
    }

    /**
     * What does not change itself and must give way.
     *
     * @param simple whether the server itself takes care of indexes and foreign keys
     */
    static Stream<SchemaObject> recreated(MemberId column, boolean simple, PlanContext context) {
        return context.unchangedUsersOf(column).stream()
                .filter(user -> user instanceof Trigger
                        || user instanceof Definition
                        || (!simple
                                && (user instanceof ForeignKey
                                        || (user instanceof Index index && readsValue(index, column)))));
    }

    /** Whether the column is more than one of those that are indexed. */
    private static boolean readsValue(Index index, MemberId column) {
        return Stream.concat(
                        index.parts().stream()
                                .map(Index.Part::expression)
                                .filter(expression -> expression.parts().size() > 1),
                        index.predicate().stream())
                .anyMatch(expression -> expression.uses().contains(column));
    }
}
