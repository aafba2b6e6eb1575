package dev.plinth.sqlite;

import dev.plinth.render.Identifiers;
import dev.plinth.render.WordList;

/**
 * The words that SQLite needs quotes for. They are all its key words, because which of them can be a name differs from place
 * to place. A trigger called {@code if} without quotes even breaks the database ("malformed database schema").
 *
 * <p>Quotes do not help with these names, in any case of letters:
 *
 * <ul>
 *   <li>A table {@code new} or {@code old} in a trigger: {@code DELETE FROM new WHERE new.id = NEW.id} deletes every row.
 *   <li>A table {@code excluded} with an upsert: {@code DO UPDATE SET n = excluded.n} leaves {@code n} as it was.
 *   <li>A column {@code true} or {@code false} of a common table expression or a subquery: "no such column: x.true".
 *   <li>A column {@code rowid}, {@code oid} or {@code _rowid_} works, but newer versions do not rename it: "cannot rename
 *       from rowid alias: rowid".
 *   <li>Anything that begins with {@code sqlite_}: "object name reserved for internal use".
 * </ul>
 */
public final class KeyWords {
    /** Quotes what SQLite needs quotes for. */
    public static final Identifiers IDENTIFIERS = new Identifiers(WordList.read(KeyWords.class, "key-words.txt"));

    private KeyWords() {}
}
