package dev.plinth.schema.internal;

import dev.plinth.schema.Dialect;
import java.util.Set;
import org.jooq.Condition;

/**
 * A check as declared.
 *
 * @param where its place, for messages
 * @param name its name
 * @param origin where it comes from
 * @param condition what every row meets
 * @param dialects the dialects that have it
 */
public record DeclaredCheck(String where, String name, Origin origin, Condition condition, Set<Dialect> dialects)
        implements Declared {
    @Override
    public String remedy() {
        return NamedKind.CHECK.remedy();
    }
}
