package dev.plinth.postgres;

import java.nio.charset.StandardCharsets;

/**
 * The names that PostgreSQL gives by itself, if they are free. What it does when they are taken, tried on versions 12, 14
 * and 18:
 *
 * <ul>
 *   <li><b>The sequence of an identity</b> avoids the relations of its schema: {@code orders_id_seq1}, {@code
 *       orders_id_seq2}. It does not avoid types: {@code CREATE TABLE orders} fails with "type "orders_id_seq" already
 *       exists" when there is such an enum. The other way round, no table, index, view or sequence can take the name any
 *       more; an enum can since version 14, when sequences lost their row type. The sequence keeps its name when the table
 *       or the column is renamed. {@code GENERATED … AS IDENTITY (SEQUENCE NAME x)} gives it one.
 *   <li><b>The row type of a table</b> or view has its name, so a table and an enum cannot share one: whichever comes
 *       second fails with "type "x" already exists". It follows a rename of the table.
 *   <li><b>Array types</b>, of enums and of row types, give way: an enum {@code _mood} and an enum {@code mood} can be
 *       created in either order, and so can tables, also by renaming. What the array type is called then differs between
 *       versions ({@code ___mood}, since 16 {@code _mood_1}), so SQL says {@code mood[]}. They follow a rename of the type.
 *   <li><b>The NOT NULL constraint of a column</b> is a constraint with a name since version 18. The name is chosen after
 *       the checks and before the keys of the same {@code CREATE TABLE}: it avoids a check that has it ({@code
 *       t_c_not_null1}), but {@code CREATE TABLE} fails with "constraint "t_c_not_null" for relation "t" already exists"
 *       when it is that of a primary key or a unique constraint. Anything that is added later under the name fails the same
 *       way: a check, a key, a foreign key. {@code SET NOT NULL} and {@code ADD COLUMN … NOT NULL} avoid every constraint
 *       that is there. The name also avoids constraints of other tables in the schema: {@code t(b_c)} and {@code t_b(c)}
 *       give {@code t_b_c_not_null} and {@code t_b_c_not_null1}. It keeps its name when the table or the column is renamed.
 *       It is not a relation: an index or a table can have the same name.
 * </ul>
 *
 * <p>The names are those of a database in UTF-8, whose identifiers have 63 bytes at most (manual, section 4.1.1).
 */
public final class ServerNames {
    private static final int MAXIMUM_BYTES = 63;
    private static final char MAXIMUM_ASCII = 127;

    private ServerNames() {}

    /** The sequence of an identity column: {@code <table>_<column>_seq}, shortened. */
    public static String identitySequence(String table, String column) {
        return objectName(table, column, "seq");
    }

    /** The NOT NULL constraint of a column, since PostgreSQL 18: {@code <table>_<column>_not_null}, shortened. */
    public static String notNullConstraint(String table, String column) {
        return objectName(table, column, "not_null");
    }

    /** The array type of an enum, or of the row type of a table: {@code _<type>}, shortened. */
    public static String arrayType(String type) {
        return "_" + clip(type, MAXIMUM_BYTES - 1);
    }

    /**
     * {@code <first>_<second>_<label>} in 63 bytes: the longer name loses bytes until they fit, and no character is cut in
     * two. PostgreSQL's {@code makeObjectName}, in {@code src/backend/commands/indexcmds.c}. A name that is taken is tried
     * again with a label {@code seq1}, {@code seq2} and so on.
     */
    public static String objectName(String first, String second, String label) {
        int available = MAXIMUM_BYTES - 2 - bytes(label);
        int ofFirst = bytes(first);
        int ofSecond = bytes(second);
        while (ofFirst + ofSecond > available) {
            if (ofFirst > ofSecond) {
                ofFirst--;
            } else {
                ofSecond--;
            }
        }
        return clip(first, ofFirst) + "_" + clip(second, ofSecond) + "_" + label;
    }

    /** As much of the name as fits into that many bytes of UTF-8. */
    private static String clip(String name, int limit) {
        if (bytes(name) <= limit) {
            return name;
        }
        int end = 0;
        int used = 0;
        while (end < name.length()) {
            int character = name.codePointAt(end);
            used += bytes(Character.toString(character));
            if (used > limit) {
                break;
            }
            end += Character.charCount(character);
        }
        return name.substring(0, end);
    }

    private static int bytes(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > MAXIMUM_ASCII) {
                return encoded(text);
            }
        }
        return text.length();
    }

    private static int encoded(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
