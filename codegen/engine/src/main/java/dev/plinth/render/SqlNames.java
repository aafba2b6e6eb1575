package dev.plinth.render;

import dev.plinth.model.Fragment;
import dev.plinth.model.Id;
import dev.plinth.model.MemberId;
import dev.plinth.model.ObjectId;
import dev.plinth.model.QName;

/**
 * Writes the names of a catalog into SQL.
 *
 * @param identifiers how the dialect quotes
 */
public record SqlNames(Identifiers identifiers) {
    /** A name with its schema, if it has one. */
    public String of(QName name) {
        return name.schema().isEmpty()
                ? identifiers.quote(name.name())
                : identifiers.quote(name.schema()) + "." + identifiers.quote(name.name());
    }

    /** The name of an object or a member as a piece of an expression, without what it belongs to. */
    public Fragment.Ref ref(Id id) {
        return new Fragment.Ref(
                id, id instanceof MemberId member ? identifiers.quote(member.name()) : of(((ObjectId) id).name()));
    }
}
