package dev.plinth.postgres;

import dev.plinth.render.WordList;
import java.util.Set;

/**
 * Names of PostgreSQL's own objects, in any version from 12 to 18. The server looks into {@code pg_catalog} before any
 * other schema (manual, "The System Catalog Schema"), so an object of a user with such a name is created in the user's schema and never
 * found there without it. Quotes do not help. What happens then, tried on versions 12, 14 and 18:
 *
 * <ul>
 *   <li>An enum {@code interval}, {@code path}, {@code name} or {@code text} is created. A column of the type gets
 *       PostgreSQL's own: {@code path} refuses the labels, {@code text} and {@code name} take any text. {@code ALTER TYPE
 *       text ADD VALUE} fails with "text is not an enum", and {@code DROP TYPE text} with "cannot drop type text because
 *       it is required by the database system".
 *   <li>A trigger routine {@code now} or {@code version} is created. {@code EXECUTE FUNCTION now()} fails with "function
 *       now must return type trigger", and {@code DROP FUNCTION now()} with "cannot drop function now() because it is
 *       required by the database system". Only functions without parameters are in the way of a trigger: a routine {@code
 *       lower} works.
 *   <li>A table {@code pg_class} is created. {@code INSERT INTO pg_class} then writes to the system catalog, and
 *       {@code DROP TABLE pg_class} fails with "permission denied: "pg_class" is a system catalog". Names that only begin
 *       with {@code pg_} work for tables.
 *   <li>A table {@code new} or {@code old} is not built in, and still in the way of triggers. With
 *       {@code #variable_conflict use_column}, {@code DELETE FROM new WHERE new.id = NEW.id} compares the column with
 *       itself and deletes every row. Without it, the statement fails with "column reference "new.id" is ambiguous". An
 *       alias in the statement avoids both. A table {@code excluded} cannot have an upsert: "table reference "excluded" is
 *       ambiguous".
 *   <li>A column {@code ctid} is refused: "column name "ctid" conflicts with a system column name".
 * </ul>
 */
public final class BuiltIns {
    private static final Set<String> TYPES = WordList.read(BuiltIns.class, "types.txt");
    private static final Set<String> FUNCTIONS = WordList.read(BuiltIns.class, "functions-without-arguments.txt");
    private static final Set<String> RELATIONS = WordList.read(BuiltIns.class, "relations.txt");
    private static final Set<String> SERIAL_TYPES =
            Set.of("bigserial", "serial", "serial2", "serial4", "serial8", "smallserial");
    private static final Set<String> SYSTEM_COLUMNS = Set.of("cmax", "cmin", "ctid", "tableoid", "xmax", "xmin");

    private BuiltIns() {}

    /**
     * Whether a type of a user is hidden by a built-in one. Row types of the system catalogs ({@code pg_class}) and array
     * types ({@code _text}) count. So do the serial types: {@code serial} makes an integer column with a sequence, in quotes
     * too (manual, "Serial Types"). Names that only the grammar knows do not: a type {@code "bigint"}, in quotes, is the
     * user's.
     */
    public static boolean isType(String name) {
        return TYPES.contains(name) || SERIAL_TYPES.contains(name);
    }

    /**
     * Whether a routine of a user that has no parameters is hidden by a built-in one that can be called without arguments.
     * Those that can be so thanks to defaults ({@code make_interval}) hide it from calls and not from triggers.
     */
    public static boolean isFunctionWithoutArguments(String name) {
        return FUNCTIONS.contains(name);
    }

    /** Whether a table, view, sequence or index of a user is hidden by a built-in one. */
    public static boolean isRelation(String name) {
        return RELATIONS.contains(name);
    }

    /** Whether every table has a column of this name already (manual, "System Columns"). */
    public static boolean isSystemColumn(String name) {
        return SYSTEM_COLUMNS.contains(name);
    }
}
