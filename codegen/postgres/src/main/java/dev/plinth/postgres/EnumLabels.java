package dev.plinth.postgres;

import dev.plinth.model.Column;
import dev.plinth.model.EnumType;
import dev.plinth.model.MemberId;
import dev.plinth.plan.PlanContext;
import dev.plinth.render.Labels;
import java.util.List;
import java.util.Map;

/** The labels of a column, whether its type has them or its check. */
final class EnumLabels {
    private EnumLabels() {}

    /** New labels by old ones, of a column that gets another type. */
    static Map<String, String> carried(MemberId column, Column before, Column after, PlanContext context) {
        return context.intents()
                .relabelling(column, of(before, context), of(after, context))
                .all();
    }

    private static List<String> of(Column column, PlanContext context) {
        return column.checks().isEmpty()
                ? column.type().uses().stream()
                        .flatMap(type -> context.find(type.object()).stream())
                        .filter(EnumType.class::isInstance)
                        .flatMap(type -> ((EnumType) type).labels().stream())
                        .toList()
                : Labels.texts(column.checks());
    }
}
