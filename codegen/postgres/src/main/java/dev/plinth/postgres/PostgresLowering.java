package dev.plinth.postgres;

import dev.plinth.dialect.CurrentTime;
import dev.plinth.dialect.Identifiers;
import dev.plinth.dialect.Literals;
import dev.plinth.dialect.LoweringRules;
import dev.plinth.dialect.Problems;
import dev.plinth.dialect.SqlText;
import dev.plinth.model.Check;
import dev.plinth.model.Column;
import dev.plinth.model.EnumType;
import dev.plinth.model.SchemaObject;
import dev.plinth.schema.Dialect;
import dev.plinth.schema.internal.DeclaredColumn;
import dev.plinth.schema.internal.DeclaredDatabase;
import dev.plinth.schema.internal.DeclaredEnum;
import dev.plinth.schema.internal.DeclaredTable;
import dev.plinth.schema.internal.DeclaredTrigger;
import dev.plinth.schema.internal.LabelType;
import dev.plinth.schema.internal.ScalarType;
import dev.plinth.schema.internal.Type;
import dev.plinth.schema.internal.VarcharType;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.Field;
import org.jooq.SQLDialect;

/** How a declaration lowers to PostgreSQL's catalog. */
final class PostgresLowering implements LoweringRules {
    private static final Map<ScalarType<?>, String> TYPES = Map.of(
            ScalarType.SMALLINT, "smallint",
            ScalarType.INTEGER, "integer",
            ScalarType.BIGINT, "bigint",
            ScalarType.DOUBLE, "double precision",
            ScalarType.BOOLEAN, "boolean",
            ScalarType.TEXT, "text",
            ScalarType.UUID, "uuid",
            ScalarType.TIMESTAMPTZ, "timestamp with time zone",
            ScalarType.JSON, "json",
            ScalarType.JSONB, "jsonb");

    private final SqlText text = new SqlText(SQLDialect.POSTGRES, CurrentTime::withoutCast);

    @Override
    public Dialect dialect() {
        return Dialect.POSTGRES;
    }

    @Override
    public SqlText text() {
        return text;
    }

    @Override
    public List<SchemaObject> types(DeclaredDatabase database) {
        return database.enums().stream()
                .filter(PostgresLowering::isNative)
                .<SchemaObject>map(declared -> new EnumType(declared.name(), declared.labels()))
                .toList();
    }

    private static boolean isNative(DeclaredEnum declared) {
        return declared.stored() == DeclaredEnum.Storage.NATIVE;
    }

    @Override
    public Column column(DeclaredTable table, DeclaredColumn column, Problems problems) {
        return new Column(
                column.name(),
                type(column.type()),
                labels(column.type()).filter(PostgresLowering::isNative).map(DeclaredEnum::name),
                column.nullable(),
                column.identity(),
                column.defaultExpression().map(field -> defaultText(column, field)),
                typeCheck(table, column).stream().toList(),
                column.comment());
    }

    private static String type(Type<?> type) {
        if (type instanceof VarcharType varchar) {
            return "character varying"
                    + (varchar.length().isPresent() ? "(" + varchar.length().getAsInt() + ")" : "");
        }
        return labels(type)
                .map(declared -> isNative(declared) ? Identifiers.quote(declared.name()) : "text")
                .orElseGet(() -> TYPES.getOrDefault(type, ""));
    }

    private static Optional<DeclaredEnum> labels(Type<?> type) {
        return type instanceof LabelType<?> labels ? Optional.of(labels.declared()) : Optional.empty();
    }

    private static Optional<Check> typeCheck(DeclaredTable table, DeclaredColumn column) {
        return labels(column.type())
                .filter(declared -> !isNative(declared))
                .map(declared -> new Check(
                        table.name() + "_" + column.name() + "_check",
                        "%s IN (%s)"
                                .formatted(
                                        Identifiers.quote(column.name()),
                                        declared.labels().stream()
                                                .map(Identifiers::literal)
                                                .collect(Collectors.joining(", ")))));
    }

    private String defaultText(DeclaredColumn column, Field<?> field) {
        Optional<Object> value = Literals.value(column);
        if (value.isEmpty()) {
            String expression = text.expression(field);
            return CurrentTime.is(field) ? expression : "(" + expression + ")";
        }
        if (value.get() instanceof Double || value.get() instanceof OffsetDateTime) {
            return Identifiers.literal(value.get().toString());
        }
        return Literals.text(column).map(Identifiers::literal).orElseGet(() -> text.expression(field));
    }

    @Override
    public List<String> tableOptions() {
        return List.of();
    }

    @Override
    public List<SchemaObject> trigger(DeclaredTable table, DeclaredTrigger trigger, Problems problems) {
        return PostgresTriggers.lower(text, table, trigger, problems);
    }
}
