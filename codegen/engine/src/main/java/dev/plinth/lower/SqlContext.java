package dev.plinth.lower;

import dev.plinth.model.Expression;
import dev.plinth.model.Fragment;
import dev.plinth.model.Id;
import dev.plinth.render.SqlNames;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes SQL that names what is declared.
 *
 * @param names writes names
 */
public record SqlContext(SqlNames names) {
    private static final String PLACE = "\0";

    /** How a text that {@link #withReferences} completes writes the place of a name. */
    public static String placeOfName() {
        return PLACE;
    }

    /** A text with a reference at each {@link #placeOfName}. */
    public Expression withReferences(String text, Id id) {
        List<Fragment> parts = new ArrayList<>();
        String[] pieces = text.split(PLACE, -1);
        for (int i = 0; i < pieces.length; i++) {
            if (i > 0) {
                parts.add(names.ref(id));
            }
            if (!pieces[i].isEmpty()) {
                parts.add(new Fragment.Sql(pieces[i]));
            }
        }
        return new Expression(parts);
    }

    /** Only the name of something. */
    public Expression reference(Id id) {
        return Expression.of(names.ref(id));
    }
}
