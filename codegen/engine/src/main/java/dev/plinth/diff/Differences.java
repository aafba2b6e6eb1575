package dev.plinth.diff;

import dev.plinth.diff.Difference.AttributeChanged;
import dev.plinth.diff.Difference.MemberAdded;
import dev.plinth.diff.Difference.MemberAltered;
import dev.plinth.diff.Difference.MemberDropped;
import dev.plinth.model.Id;
import dev.plinth.model.Member;
import dev.plinth.model.SchemaObject;
import dev.plinth.model.Table;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds in what two states of one object differ. */
final class Differences {
    /** What a table says in its members, which are compared one by one. */
    private static final Set<String> MEMBERS = Set.of("columns", "keys", "checks");

    private Differences() {}

    static List<Difference> between(SchemaObject before, SchemaObject after) {
        List<Difference> found = new ArrayList<>();
        Set<String> apart = Set.of();
        if (before instanceof Table was && after instanceof Table is) {
            members(was, is, found);
            apart = MEMBERS;
        }
        found.addAll(attributes(after.id(), (Record) before, (Record) after, apart));
        return List.copyOf(found);
    }

    private static void members(Table before, Table after, List<Difference> found) {
        Map<Id, Member> was = byId(before);
        Map<Id, Member> is = byId(after);
        before.members().stream()
                .filter(member -> !is.containsKey(before.id(member)))
                .forEach(member -> found.add(new MemberDropped(before.id(member), member)));
        for (Member member : after.members()) {
            Optional<Member> old = Optional.ofNullable(was.get(after.id(member)));
            if (old.isEmpty()) {
                found.add(new MemberAdded(after.id(member), member));
            } else if (!old.get().equals(member)) {
                found.add(new MemberAltered(
                        after.id(member),
                        old.get(),
                        member,
                        attributes(after.id(member), (Record) old.get(), (Record) member, Set.of())));
            }
        }
    }

    private static Map<Id, Member> byId(Table table) {
        Map<Id, Member> byId = new LinkedHashMap<>();
        table.members().forEach(member -> byId.put(table.id(member), member));
        return byId;
    }

    private static List<AttributeChanged> attributes(Id subject, Record before, Record after, Set<String> apart) {
        List<AttributeChanged> changed = new ArrayList<>();
        for (RecordComponent component : before.getClass().getRecordComponents()) {
            if (!apart.contains(component.getName())) {
                Object was = value(component, before);
                Object is = value(component, after);
                if (!was.equals(is)) {
                    changed.add(new AttributeChanged(subject, component.getName(), was, is));
                }
            }
        }
        return changed;
    }

    static Object value(RecordComponent component, Record owner) {
        try {
            return component.getAccessor().invoke(owner);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Cannot read " + component, e);
        }
    }
}
