package dev.plinth.model;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Something that only the statements of its server describe: a view, a policy, or a feature of a table that no other kind of object
 * says. A changed one is taken away and made again.
 *
 * @param type what it is, in the words of the server's manual and in lower case
 * @param name its name
 * @param table the table that it goes with
 * @param creation the statements that make it, in order
 * @param removal the statements that take it away, in order
 */
public record Definition(
        String type, QName name, Optional<QName> table, List<Expression> creation, List<String> removal)
        implements SchemaObject {
    public Definition {
        creation = List.copyOf(creation);
        removal = List.copyOf(removal);
    }

    /** The identity of a definition. What it is is part of it, because each type has names of its own. */
    public static ObjectId id(String type, QName name) {
        return ObjectId.of(Definition.class, name.sibling(type + " " + name.name()));
    }

    /** The identity of a schema. */
    public static ObjectId schema(String name) {
        return id("schema", QName.of(name));
    }

    @Override
    public ObjectId id() {
        return id(type, name);
    }

    @Override
    public Set<Id> uses() {
        Set<Id> used = new LinkedHashSet<>();
        table.map(Table::id).ifPresent(used::add);
        used.addAll(Expression.uses(creation));
        used.remove(id());
        return used;
    }

    @Override
    public Definition renamed(Renaming renaming) {
        return new Definition(type, name, table.map(renaming::table), renaming.in(new ArrayList<>(creation)), removal);
    }

    @Override
    public Optional<ObjectId> belongsTo() {
        return table.map(Table::id);
    }
}
