package dev.plinth.lower;

import dev.plinth.model.EnumType;
import dev.plinth.model.ForeignKey;
import dev.plinth.model.Index;
import dev.plinth.model.Key;
import dev.plinth.model.MemberId;
import dev.plinth.model.Routine;
import dev.plinth.model.SchemaObject;
import dev.plinth.model.Sequence;
import dev.plinth.model.Table;
import dev.plinth.model.Trigger;
import dev.plinth.plan.Taker;
import dev.plinth.schema.internal.DeclaredEnum;
import dev.plinth.schema.internal.NamedKind;
import java.util.Map;
import java.util.Optional;

/** Says what to write in a declaration so that something takes another name on the server. */
final class NameRemedies {
    static final Map<Class<? extends SchemaObject>, String> OF_OBJECTS = Map.of(
            EnumType.class, DeclaredEnum.REMEDY,
            Sequence.class, "rename the sequence",
            Table.class, "rename the table",
            Index.class, NamedKind.INDEX.remedy(),
            ForeignKey.class, NamedKind.FOREIGN_KEY.remedy(),
            Routine.class, "name the routine with routine(\"…\") on its trigger",
            Trigger.class, "rename the trigger");

    private NameRemedies() {}

    /**
     * The remedy as an imperative without a full stop.
     *
     * @param object the object that takes the name, or whose member does
     */
    static String of(Taker taker, SchemaObject object) {
        if (taker.id() instanceof MemberId member) {
            return switch (member.kind()) {
                case COLUMN -> "rename the column";
                case KEY -> isPrimary(object, member) ? NamedKind.PRIMARY_KEY.remedy() : NamedKind.UNIQUE.remedy();
                case CHECK -> NamedKind.CHECK.remedy();
            };
        }
        return object instanceof Index index && index.unique()
                ? NamedKind.UNIQUE_INDEX.remedy()
                : Optional.ofNullable(OF_OBJECTS.get(object.getClass())).orElseThrow();
    }

    private static boolean isPrimary(SchemaObject object, MemberId member) {
        return object instanceof Table table
                && table.primaryKey()
                        .map(Key::name)
                        .filter(member.name()::equals)
                        .isPresent();
    }
}
