package dev.plinth.schema.internal;

import dev.plinth.schema.Dialect;
import java.util.Set;

/**
 * A sequence as declared.
 *
 * @param where its place, for messages
 * @param name its name
 * @param jooq the sequence in expressions
 * @param start the first number
 * @param increment what each number adds; not 0
 * @param least the least number
 * @param greatest the greatest number
 * @param cycles whether it begins again at its limit
 * @param cached how many numbers a connection takes at once; at least 1
 * @param dialects the dialects that have it
 */
public record DeclaredSequence(
        String where,
        String name,
        org.jooq.Sequence<Long> jooq,
        long start,
        long increment,
        long least,
        long greatest,
        boolean cycles,
        long cached,
        Set<Dialect> dialects)
        implements DeclaredObject {
    @Override
    public String remedy() {
        return "rename the sequence";
    }
}
