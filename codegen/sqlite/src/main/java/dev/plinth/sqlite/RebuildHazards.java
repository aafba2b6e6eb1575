package dev.plinth.sqlite;

import dev.plinth.diff.Change;
import dev.plinth.diff.Difference;
import dev.plinth.diff.Difference.MemberAdded;
import dev.plinth.diff.Difference.MemberAltered;
import dev.plinth.diff.Difference.MemberDropped;
import dev.plinth.model.Column;
import dev.plinth.model.ForeignKey;
import dev.plinth.model.Id;
import dev.plinth.plan.Direction;
import dev.plinth.plan.Fill;
import dev.plinth.plan.Hazard;
import dev.plinth.plan.HazardKind;
import dev.plinth.plan.Hazards;
import dev.plinth.plan.PlanContext;
import dev.plinth.plan.TableChange;
import dev.plinth.plan.TableSupport;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a reviewer must know of a table that ALTER TABLE does not change.
 *
 * @param change all that changes in it
 * @param context the whole plan
 */
record RebuildHazards(TableChange change, PlanContext context) {
    /** Of a table that is built again. */
    List<Hazard> ofRebuild() {
        List<Hazard> hazards = new ArrayList<>(ofChange());
        hazards.add(new Hazard(HazardKind.REWRITES_ROWS, change.after().id()));
        return hazards;
    }

    /** Of a table whose stored text is edited. */
    List<Hazard> ofEdit() {
        List<Hazard> hazards = new ArrayList<>(ofChange());
        hazards.add(new Hazard(HazardKind.EDITS_SCHEMA, change.after().id()));
        return hazards;
    }

    /** Of a table that changes in place, and of any other. */
    List<Hazard> ofChange() {
        List<Hazard> hazards = new ArrayList<>();
        change.differences().forEach(difference -> hazards.addAll(of(difference)));
        for (Change part : change.parts()) {
            if (part instanceof Change.Create create) {
                hazards.addAll(Hazards.created((ForeignKey) create.object(), context));
            } else if (part instanceof Change.Alter alter) {
                hazards.addAll(Hazards.replaced((ForeignKey) alter.before(), (ForeignKey) alter.after(), context));
            }
        }
        if (RowIdColumn.isStrict(change.after()) && !RowIdColumn.isStrict(change.before())) {
            hazards.add(new Hazard(HazardKind.MAY_NOT_FIT, change.after().id()));
        }
        return hazards;
    }

    private List<Hazard> of(Difference difference) {
        if (difference instanceof MemberDropped dropped && dropped.member() instanceof Column column) {
            return Hazards.dropped(column, change, context);
        }
        if (difference instanceof MemberAdded added) {
            return added.member() instanceof Column column
                    ? TableSupport.added(change.after(), column, Fill.of(change, column, context), context)
                    : List.of(Hazards.constraint(change.after(), added.member()));
        }
        if (difference instanceof MemberAltered altered) {
            return altered.before() instanceof Column before && altered.after() instanceof Column after
                    ? column(before, after, difference.subject())
                    : List.of(Hazards.constraint(change.after(), altered.after()));
        }
        return List.of();
    }

    private List<Hazard> column(Column before, Column after, Id id) {
        List<Hazard> hazards = new ArrayList<>();
        var copied = new CopiedRows(change, context);
        Optional<Fill> fill = Fill.of(change, after, context);
        if (before.nullable() && !after.nullable() && fill.isEmpty() && copied.fills(before, after)) {
            hazards.add(new Hazard(HazardKind.CONVERTS_VALUES, id));
        } else if (before.nullable()) {
            hazards.addAll(Hazards.required(id, after, fill));
        }
        if (before.generated().isEmpty() && after.generated().isPresent()) {
            hazards.add(new Hazard(HazardKind.DROPS_VALUES, id));
        }
        var carried = new CarriedColumn(change, before, after, context);
        if (carried.isTold()) {
            return hazards;
        }
        Storage storage = carried.storage();
        if (storage.converts()) {
            hazards.add(new Hazard(HazardKind.CONVERTS_VALUES, id));
        }
        if (!storage.isKnown() && context.direction() == Direction.FORWARD) {
            Hazards.castUnknown(change.after(), before, after, context);
        }
        if (!storage.keeps() || !Narrowing.isWithin(carried.relabelledChecks(), after.checks())) {
            hazards.add(new Hazard(HazardKind.MAY_NOT_FIT, id));
        }
        return hazards;
    }
}
