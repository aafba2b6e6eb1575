package dev.plinth.lower;

import dev.plinth.model.EnumType;
import dev.plinth.model.Expression;
import dev.plinth.model.ForeignKey;
import dev.plinth.model.Id;
import dev.plinth.model.Index;
import dev.plinth.model.MemberId;
import dev.plinth.model.ObjectId;
import dev.plinth.model.QName;
import dev.plinth.model.Table;
import dev.plinth.plan.Cast;
import dev.plinth.plan.Intents;
import dev.plinth.schema.Dialect;
import dev.plinth.schema.internal.DeclaredColumn;
import dev.plinth.schema.internal.DeclaredDatabase;
import dev.plinth.schema.internal.DeclaredTable;
import dev.plinth.schema.internal.LabelType;
import dev.plinth.schema.internal.Origin;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Field;
import org.jooq.Param;

/** Lowers what a declaration says of the changes that lead to it. */
final class DeclaredIntents {
    private final Map<Id, List<String>> renamedFrom = new HashMap<>();
    private final Map<Id, List<String>> replaces = new HashMap<>();

    private final Map<Id, Expression> backfills = new HashMap<>();
    private final Map<Id, Cast> casts = new HashMap<>();
    private final Map<Id, Map<String, List<String>>> labels = new HashMap<>();
    private final LoweringContext context;

    private DeclaredIntents(LoweringContext context) {
        this.context = context;
    }

    static Intents of(DeclaredDatabase database, LoweringContext context) {
        Map<String, String> accepted = new LinkedHashMap<>();
        database.accepted().forEach(loss -> accepted.put(loss.name(), loss.reason()));
        var intents = new DeclaredIntents(context);
        database.tables().forEach(intents::add);
        return new Intents(
                accepted, intents.renamedFrom, intents.replaces, intents.backfills, intents.casts, intents.labels);
    }

    private void add(DeclaredTable table) {
        QName name = QName.of(table.name());
        ObjectId id = Table.id(name);
        add(id, table.origin());
        table.columns().forEach(column -> add(table, column));
        table.primaryKey().ifPresent(key -> add(new MemberId(id, MemberId.Kind.KEY, key.name()), key.origin()));
        table.uniques().forEach(key -> add(new MemberId(id, MemberId.Kind.KEY, key.name()), key.origin()));
        table.checks().forEach(check -> add(new MemberId(id, MemberId.Kind.CHECK, check.name()), check.origin()));
        table.indexes().forEach(index -> add(ObjectId.of(Index.class, QName.of(index.name())), index.origin()));
        table.foreignKeys().forEach(key -> add(ObjectId.of(ForeignKey.class, name, key.name()), key.origin()));
    }

    private void add(DeclaredTable table, DeclaredColumn column) {
        MemberId id = MemberId.column(QName.of(table.name()), column.name());
        add(id, column.origin());
        column.backfill().ifPresent(value -> backfills.put(id, backfill(column, value)));
        column.cast()
                .ifPresent(cast -> casts.put(
                        id,
                        new Cast(
                                context.types()
                                        .type(table, column.of(cast.former().type()), context.sql()),
                                expression(cast.expression()),
                                context.types().type(table, column, context.sql()),
                                cast.back().map(this::expression))));
        if (column.type() instanceof LabelType<?> type
                && !type.declared().renamedFrom().isEmpty()) {
            labels.put(id, type.declared().renamedFrom());
            labels.put(
                    EnumType.id(QName.of(type.declared().name())),
                    type.declared().renamedFrom());
        }
    }

    private Expression backfill(DeclaredColumn column, Field<?> value) {
        return Optional.of(value)
                .filter(Param.class::isInstance)
                .flatMap(literal -> context.types().literal(column.type(), ((Param<?>) literal).getValue()))
                .map(Expression::of)
                .orElseGet(() -> expression(value));
    }

    private Expression expression(Field<?> field) {
        return context.renderer(EnumSet.allOf(Dialect.class)).expression(field);
    }

    private void add(Id id, Origin origin) {
        if (!origin.renamedFrom().isEmpty()) {
            renamedFrom.put(id, origin.renamedFrom());
        }
        if (!origin.replaces().isEmpty()) {
            replaces.put(id, origin.replaces());
        }
    }
}
