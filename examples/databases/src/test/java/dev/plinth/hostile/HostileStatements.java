package dev.plinth.hostile;

import dev.plinth.schema.Column;
import dev.plinth.schema.Rows;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Query;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.SelectConditionStep;
import org.jooq.SelectField;
import org.jooq.impl.DSL;

/** Statements of a trigger at random. */
final class HostileStatements {
    private final Draw draw;
    private final HostileTable target;
    private final HostileTable source;
    private final List<HostileTable> tables;
    private final List<Field<?>> row;
    private final Expressions ofRow;

    HostileStatements(Draw draw, HostileTable own, List<HostileTable> tables, List<Field<?>> row) {
        this.draw = draw;
        this.tables = tables;
        this.row = row;
        List<HostileTable> others = tables.stream()
                .filter(table -> !table.equals(own) || draw.oneIn(6))
                .toList();
        List<HostileTable> some = others.isEmpty() ? tables : others;
        target = draw.one(some);
        source = draw.one(some);
        ofRow = new Expressions(draw, row, tables);
    }

    Query any() {
        return switch (draw.below(9)) {
            case 0 -> update(target.columns());
            case 1 -> draw.oneIn(4) ? target.delete() : target.delete().where(condition(target.columns()));
            case 2, 3 -> inserted();
            case 4, 5 -> DSL.insertInto(target.rows()).columns(target.columns()).select(selected());
            case 6 ->
                target.insert()
                        .set(values(target.columns(), ofRow))
                        .onConflict(target.key())
                        .doUpdate()
                        .set(values(some(), draw.oneIn(2) ? ofRow : of(target.columns())));
            case 7 ->
                target.insert()
                        .set(values(target.columns(), ofRow))
                        .onConflict(target.key())
                        .doNothing();
            default -> update(some());
        };
    }

    private Query inserted() {
        Expressions values = draw.oneIn(4) ? of(source.columns()) : ofRow;
        return draw.isWild() ? target.insert().defaultValues() : target.insert().set(values(target.columns(), values));
    }

    private Query update(List<Column<?>> columns) {
        var set = target.update().set(values(columns, draw.oneIn(2) ? ofRow : of(target.columns())));
        return draw.oneIn(3) ? set : set.where(condition(target.columns()));
    }

    private List<Column<?>> some() {
        return List.of(draw.one(target.columns()));
    }

    private static Map<Field<?>, Field<?>> values(List<Column<?>> columns, Expressions expressions) {
        Map<Field<?>, Field<?>> values = new LinkedHashMap<>();
        columns.forEach(column -> values.put(column, expressions.valueFor(column, 2)));
        return values;
    }

    private Expressions of(List<? extends Field<?>> columns) {
        List<Field<?>> all = new ArrayList<>(columns);
        all.addAll(row);
        return new Expressions(draw, all, tables);
    }

    private Condition condition(List<? extends Field<?>> columns) {
        Condition condition = of(columns).condition(2);
        return draw.oneIn(4) ? condition.and(DSL.exists(query(List.of(DSL.inline(1))))) : condition;
    }

    /** Values for the columns of the target, of a table or of two. */
    private Select<?> selected() {
        Expressions all = of(source.columns());
        List<SelectField<?>> selected = new ArrayList<>();
        target.columns().forEach(column -> selected.add(all.valueFor(column, 1)));
        return query(selected);
    }

    private Select<?> query(List<? extends SelectField<?>> selected) {
        Rows rows = source.rows();
        Rows other = draw.one(tables).as(draw.oneIn(3) ? "other one" : "o");
        List<Field<?>> joined = new ArrayList<>(source.columns());
        joined.addAll(List.of(other.fieldsRow().fields()));
        Condition on = of(joined).condition(2);
        SelectConditionStep<Record> query = switch (draw.below(5)) {
            case 0 -> DSL.select(selected).from(rows).join(other).on(on).where(on);
            case 1 -> DSL.select(selected).from(rows).leftJoin(other).on(on).where(condition());
            case 2 -> DSL.select(selected).from(rows).crossJoin(other).where(on);
            default -> DSL.select(selected).from(rows).where(condition());
        };
        Field<?> order = source.comparable();
        return switch (draw.below(draw.expressions() ? 5 : 2)) {
            case 0 -> query.orderBy(order);
            case 1 -> query.orderBy(source.key().desc()).limit(draw.below(3)).offset(draw.below(2));
            case 2 -> query.groupBy(source.columns()).having(DSL.count().gt(1));
            case 3 -> query.groupBy(order);
            default -> query;
        };
    }

    private Condition condition() {
        return of(source.columns()).condition(2);
    }
}
