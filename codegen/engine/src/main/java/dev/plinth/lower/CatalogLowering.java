package dev.plinth.lower;

import dev.plinth.model.Catalog;
import dev.plinth.model.PlinthVersion;
import dev.plinth.model.QName;
import dev.plinth.model.SchemaObject;
import dev.plinth.model.Table;
import dev.plinth.model.Wording;
import dev.plinth.plan.Rollout;
import dev.plinth.schema.internal.DeclaredDatabase;
import dev.plinth.schema.internal.DeclaredObject;
import dev.plinth.schema.internal.DeclaredRollout;
import dev.plinth.schema.internal.DeclaredTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Lowers a declaration to the catalog of one dialect. */
public final class CatalogLowering {
    private final DialectLowering dialect;
    private final Map<Class<?>, Lowering<?>> lowerings;

    private CatalogLowering(DialectLowering dialect) {
        this.dialect = dialect;
        this.lowerings = dialect.lowerings().stream().collect(Collectors.toMap(Lowering::kind, Function.identity()));
    }

    /**
     * What the dialect's catalog holds once the declaration is applied to an empty database.
     *
     * @throws dev.plinth.problem.ProblemException if the dialect cannot hold something, with a problem for each
     */
    public static Lowered lower(DeclaredDatabase database, DialectLowering dialect) {
        return new CatalogLowering(dialect).lower(database);
    }

    private Lowered lower(DeclaredDatabase database) {
        LoweringContext context = new LoweringContext(database, dialect);
        List<SchemaObject> objects = new ArrayList<>();
        database.objects().forEach(declared -> objects.addAll(lower(declared, context)));
        new NameCheck(dialect, context).check(objects);
        context.problems().throwIfAny();
        return new Lowered(
                new Catalog(objects, wording()),
                DeclaredIntents.of(database, context),
                rollout(database),
                context.places());
    }

    private Rollout rollout(DeclaredDatabase database) {
        DeclaredRollout declared = database.rollout();
        return new Rollout(
                Optional.of(declared.oldest(dialect.dialect())),
                declared.lockTimeout(),
                declared.online(),
                database.tables().stream()
                        .filter(DeclaredTable::large)
                        .map(table -> Table.id(QName.of(table.name())))
                        .collect(Collectors.toSet()));
    }

    @SuppressWarnings("unchecked") // a lowering is filed under its own kind
    private List<SchemaObject> lower(DeclaredObject declared, LoweringContext context) {
        Lowering<?> lowering = lowerings.get(declared.getClass());
        if (lowering == null) {
            throw new IllegalStateException("No lowering for " + declared.where());
        }
        return lower(declared, (Lowering<DeclaredObject>) lowering, context);
    }

    private static <D extends DeclaredObject> List<SchemaObject> lower(
            D declared, Lowering<D> lowering, LoweringContext context) {
        List<SchemaObject> objects = objects(declared, lowering, context);
        for (SchemaObject object : objects) {
            context.place(object.id(), declared.where(), lowering.remedy(declared, object));
        }
        return objects;
    }

    private static <D extends DeclaredObject> List<SchemaObject> objects(
            D declared, Lowering<D> lowering, LoweringContext context) {
        return context.unlessTooLong(declared, () -> lowering.lower(declared, context))
                .orElse(List.of());
    }

    private static Wording wording() {
        return new Wording.Rendered(PlinthVersion.CURRENT, JooqVersion.CURRENT);
    }
}
