package dev.plinth.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** New names of objects and members. What names them by reference can be written anew; other text cannot. */
public final class Renaming {
    private final Map<Id, Id> ids;
    private final Function<Id, Fragment.Ref> references;

    /**
     * Renames several at once.
     *
     * @param ids new identities by the old ones; a member has the new name of its object in its new identity
     * @param references writes a name into an expression
     */
    public Renaming(Map<? extends Id, ? extends Id> ids, Function<Id, Fragment.Ref> references) {
        this.ids = new LinkedHashMap<>(ids);
        this.references = references;
    }

    /** Takes the same names back. */
    public Renaming inverse() {
        Map<Id, Id> back = new LinkedHashMap<>();
        ids.forEach((from, to) -> back.put(to, from));
        return new Renaming(back, references);
    }

    /** The new identity; the same if it does not change. What belongs to an object follows it. */
    public Id of(Id id) {
        Id renamed = ids.get(id);
        if (renamed != null) {
            return renamed;
        }
        if (id instanceof MemberId member) {
            return new MemberId(of(member.object()), member.kind(), member.name());
        }
        ObjectId object = (ObjectId) id;
        return object.table().isEmpty()
                ? object
                : ObjectId.of(
                        object.kind(), of(object.owner()).name(), object.name().name());
    }

    /** The new identity of an object; the same if it does not change. */
    public ObjectId of(ObjectId id) {
        return (ObjectId) of((Id) id);
    }

    /** The new name of a table. */
    public QName table(QName table) {
        return of(Table.id(table)).name();
    }

    /** The new names of columns. */
    public List<String> columns(QName table, List<String> columns) {
        return columns.stream().map(column -> column(table, column)).toList();
    }

    /** The new name of a column. */
    public String column(QName table, String column) {
        return member(MemberId.column(table, column));
    }

    /** The new name of a member. */
    public String member(MemberId id) {
        return ((MemberId) of((Id) id)).name();
    }

    /** The same text with the new names, where it refers to what is renamed. */
    public Expression in(Expression expression) {
        List<Fragment> parts = new ArrayList<>();
        boolean same = true;
        for (Fragment part : expression.parts()) {
            Fragment renamed = in(part);
            same &= renamed.equals(part);
            parts.add(renamed);
        }
        return same ? expression : new Expression(parts);
    }

    /** The same texts with the new names. */
    public List<Expression> in(List<Expression> expressions) {
        return expressions.stream().map(this::in).toList();
    }

    /** The same text with the new names, if there is one. */
    public Optional<Expression> in(Optional<Expression> expression) {
        return expression.map(this::in);
    }

    private Fragment in(Fragment part) {
        if (part instanceof Fragment.Ref ref) {
            Id id = of(ref.id());
            return id.equals(ref.id()) ? ref : references.apply(id);
        }
        return part instanceof Fragment.Opaque opaque
                ? new Fragment.Opaque(
                        opaque.text(), opaque.uses().stream().map(this::of).toList())
                : part;
    }
}
