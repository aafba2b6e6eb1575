package dev.plinth.plan;

import dev.plinth.model.Catalog;
import dev.plinth.model.Id;
import dev.plinth.model.ObjectId;
import dev.plinth.model.SchemaObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Objects that do not change.
 *
 * @param ofTable by the table that they belong to
 * @param users by what they use
 */
record Untouched(Map<ObjectId, List<SchemaObject>> ofTable, Map<Id, List<SchemaObject>> users) {
    static Untouched in(Catalog catalog, Predicate<SchemaObject> isUntouched) {
        Map<ObjectId, List<SchemaObject>> ofTable = new HashMap<>();
        Map<Id, List<SchemaObject>> users = new HashMap<>();
        catalog.objects().stream().filter(isUntouched).forEach(object -> {
            object.belongsTo()
                    .ifPresent(table -> ofTable.computeIfAbsent(table, id -> new ArrayList<>())
                            .add(object));
            object.uses()
                    .forEach(id ->
                            users.computeIfAbsent(id, none -> new ArrayList<>()).add(object));
        });
        return new Untouched(ofTable, users);
    }
}
