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
import dev.plinth.schema.ColumnType;
import dev.plinth.schema.ColumnType.Kind;
import dev.plinth.schema.DeclaredColumn;
import dev.plinth.schema.DeclaredDatabase;
import dev.plinth.schema.DeclaredEnum;
import dev.plinth.schema.DeclaredTable;
import dev.plinth.schema.DeclaredTrigger;
import dev.plinth.schema.Dialect;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.Field;
import org.jooq.SQLDialect;

/** How a declaration lowers to PostgreSQL's catalog. */
final class PostgresLowering implements LoweringRules {
    private static final Map<Kind, String> TYPES = Map.of(
            Kind.SMALLINT, "smallint",
            Kind.INTEGER, "integer",
            Kind.BIGINT, "bigint",
            Kind.DOUBLE, "double precision",
            Kind.BOOLEAN, "boolean",
            Kind.TEXT, "text",
            Kind.UUID, "uuid",
            Kind.TIMESTAMPTZ, "timestamp with time zone",
            Kind.JSON, "json",
            Kind.JSONB, "jsonb");

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
                column.type().enumeration().filter(PostgresLowering::isNative).map(DeclaredEnum::name),
                column.nullable(),
                column.identity(),
                column.defaultExpression().map(field -> defaultText(column, field)),
                typeCheck(table, column).stream().toList(),
                column.comment());
    }

    private static String type(ColumnType<?> type) {
        return switch (type.kind()) {
            case VARCHAR ->
                "character varying"
                        + (type.length().isPresent() ? "(" + type.length().getAsInt() + ")" : "");
            case ENUM ->
                type.enumeration()
                        .filter(PostgresLowering::isNative)
                        .map(declared -> Identifiers.quote(declared.name()))
                        .orElse("text");
            case SMALLINT, INTEGER, BIGINT, DOUBLE, BOOLEAN, TEXT, UUID, TIMESTAMPTZ, JSON, JSONB ->
                TYPES.getOrDefault(type.kind(), "");
        };
    }

    private static Optional<Check> typeCheck(DeclaredTable table, DeclaredColumn column) {
        return column.type()
                .enumeration()
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
