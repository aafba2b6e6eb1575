package dev.plinth.generate;

import dev.plinth.model.Catalog;
import dev.plinth.model.Id;
import dev.plinth.model.MemberId;
import dev.plinth.model.ObjectId;
import dev.plinth.model.SchemaObject;
import dev.plinth.render.HandWrittenSql;
import dev.plinth.render.HandWrittenSql.Step;
import dev.plinth.write.Script;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What scripts that a person wrote rename, whose values are kept, and what they drop. */
final class ByHand {
    /** What was there before the scripts, with the names that it has by now. */
    private final Map<Id, Id> now = new HashMap<>();

    private final Set<Id> dropped = new HashSet<>();

    private ByHand(Catalog before) {
        for (SchemaObject object : before.objects()) {
            if (object.belongsTo().isEmpty()) {
                now.put(object.id(), object.id());
                object.members().forEach(member -> now.put(object.id(member), object.id(member)));
            }
        }
    }

    /** Reads scripts that change a catalog. */
    static ByHand of(List<Script> scripts, Catalog before) {
        var byHand = new ByHand(before);
        scripts.forEach(script -> HandWrittenSql.steps(script.text()).forEach(byHand::follow));
        return byHand;
    }

    private void follow(Step step) {
        Map<Id, Id> concerned = new HashMap<>(now);
        concerned.values().removeIf(is -> !concerns(step, is));
        concerned.forEach((was, is) -> {
            if (step.name().isPresent()) {
                now.put(was, renamed(is, step));
            } else {
                now.remove(was);
                if (step.column().isPresent() || was instanceof ObjectId) {
                    dropped.add(was);
                }
            }
        });
    }

    /** Whether a step is of an object or of its member: a table takes its columns with it. */
    private static boolean concerns(Step step, Id id) {
        ObjectId object = id.object();
        return object.kind().getSimpleName().equalsIgnoreCase(step.kind())
                && object.name().name().equalsIgnoreCase(step.object())
                && (step.column().isEmpty()
                        || (id instanceof MemberId member
                                && member.kind() == MemberId.Kind.COLUMN
                                && member.name().equalsIgnoreCase(step.column().get())));
    }

    private static Id renamed(Id id, Step step) {
        String name = step.name().orElseThrow();
        if (step.column().isPresent()) {
            return id.called(name);
        }
        ObjectId object = id.object().called(name);
        return id instanceof MemberId member ? new MemberId(object, member.kind(), member.name()) : object;
    }

    /** What a catalog has that is renamed, by what it was before. */
    Map<Id, Id> renames(Catalog after) {
        Map<String, Id> declared = new HashMap<>();
        new ByHand(after).now.keySet().forEach(id -> declared.put(folded(id), id));
        Map<Id, Id> renames = new HashMap<>();
        now.forEach((was, is) -> {
            if (!was.equals(is)) {
                Optional.ofNullable(declared.get(folded(is))).ifPresent(id -> renames.put(was, id));
            }
        });
        return renames;
    }

    /** A name without quotes is in lower case on PostgreSQL, and in any case on SQLite. */
    private static String folded(Id id) {
        return id.toString().toLowerCase(Locale.ROOT);
    }

    /** Whether something is renamed, be it to a name that is not declared: the proof tells that. */
    boolean renames(Id was) {
        return !Optional.ofNullable(now.get(was)).orElse(was).ownName().equals(was.ownName());
    }

    /** Whether something is dropped. */
    boolean drops(Id id) {
        return dropped.contains(id);
    }
}
