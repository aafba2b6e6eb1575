package dev.plinth.sqlite;

import dev.plinth.model.Check;
import dev.plinth.model.ForeignKey;
import dev.plinth.model.Key;
import dev.plinth.model.Table;
import java.util.List;
import java.util.stream.Stream;

/**
 * The names of all constraints of a table. SQLite finds a constraint by its name, wherever it is in the text of the table, and whatever
 * the case of the name.
 *
 * @param names all names, folded; a name that two constraints have is there twice
 */
record ConstraintNames(List<String> names) {
    ConstraintNames {
        names = List.copyOf(names);
    }

    static ConstraintNames of(Table table, List<ForeignKey> keys) {
        Stream<String> own = Stream.concat(
                table.keys().stream().map(Key::name), table.allChecks().map(Check::name));
        return new ConstraintNames(Stream.concat(own, keys.stream().map(ForeignKey::name))
                .map(Token::lower)
                .toList());
    }

    /** Whether a name means one constraint, and no other. */
    boolean tells(String name) {
        String folded = Token.lower(name);
        return !Unnamed.is(name) && names.stream().filter(folded::equals).count() == 1;
    }
}
