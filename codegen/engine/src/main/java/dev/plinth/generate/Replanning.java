package dev.plinth.generate;

import dev.plinth.diff.ChangeSet;
import dev.plinth.lower.Lowered;
import dev.plinth.model.Catalog;
import dev.plinth.plan.Direction;
import dev.plinth.plan.PlanInput;
import dev.plinth.schema.internal.DeclaredDatabase;
import dev.plinth.write.Migration;
import dev.plinth.write.Script;
import dev.plinth.write.Version;
import java.util.List;

/** Plans a frozen migration again from another catalog, under another number. */
final class Replanning {
    private final String name;
    private final Stages stages;
    private final Lowered declared;

    /** Plans with what the declaration of today means by changes. */
    Replanning(String name, Stages stages, DeclaredDatabase database) {
        this.name = name;
        this.stages = stages;
        this.declared = stages.lower(database);
    }

    /**
     * A migration in its new place.
     *
     * @param migration the migration
     * @param catalog what it leads to
     */
    record Result(Migration migration, Catalog catalog) {}

    String dialect() {
        return stages.dialect();
    }

    List<String> statements(Catalog catalog) {
        return stages.statements(catalog);
    }

    /**
     * Plans it. What a person wrote stays as it is.
     *
     * @param frozen the migration
     * @param number its new number
     * @param before from where it led
     * @param after where it led
     * @param newBefore from where it is to lead
     * @param newAfter where it is to lead
     */
    Result of(Migration frozen, Version number, Catalog before, Catalog after, Catalog newBefore, Catalog newAfter) {
        PlanInput now = input(newBefore, newAfter);
        Catalog ordered = now.changes().applyTo(newBefore, newAfter);
        if (FrozenTexts.generated(name, stages, frozen, input(before, after)).isEmpty()) {
            return new Result(
                    new Migration(
                            number,
                            frozen.description(),
                            renumbered(frozen.scripts(), frozen.version(), number),
                            renumbered(frozen.undo(), frozen.version(), number)),
                    ordered);
        }
        Planned planned = stages.plan(now);
        return new Result(
                new Migration(
                        number,
                        frozen.description(),
                        planned.migration(name, number, remarks(frozen)),
                        planned.reversal(name, number)),
                ordered);
    }

    private PlanInput input(Catalog before, Catalog after) {
        var lowered = new Lowered(after, declared.intents(), declared.rollout(), declared.places());
        ChangeSet changes = stages.changes(before, lowered).decided();
        return new PlanInput(
                before, after, changes, declared.intents(), declared.rollout(), Direction.FORWARD, declared.places());
    }

    /** Why losses were accepted, and which casts were made: without the dashes. */
    private static List<String> remarks(Migration frozen) {
        return frozen.scripts().stream()
                .flatMap(script -> OpenIntents.remarks(script).stream())
                .toList();
    }

    /** The number in the first line, if that is one that Plinth wrote. */
    private static List<Script> renumbered(List<Script> scripts, Version old, Version number) {
        return scripts.stream()
                .map(script -> new Script(
                        script.text().replaceFirst("(?m)\\A(-- .*migration )" + old + "\\b", "$1" + number),
                        script.conf()))
                .toList();
    }
}
