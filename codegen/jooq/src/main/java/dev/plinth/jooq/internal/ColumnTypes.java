package dev.plinth.jooq.internal;

import dev.plinth.schema.internal.DeclaredColumn;
import dev.plinth.schema.internal.LabelType;
import dev.plinth.schema.internal.ScalarType;
import dev.plinth.schema.internal.Type;
import dev.plinth.schema.internal.VarcharType;
import java.util.Map;
import java.util.Optional;
import org.jooq.Name;
import org.jooq.impl.DSL;
import org.jooq.meta.DataTypeDefinition;
import org.jooq.meta.DefaultDataTypeDefinition;
import org.jooq.meta.SchemaDefinition;
import org.jspecify.annotations.Nullable;

/** The types of columns in the words of PostgreSQL's information schema, which jOOQ maps to Java types. */
final class ColumnTypes {
    static final String TIMESTAMPTZ = "timestamp with time zone";
    private static final String ENUM = "USER-DEFINED";

    private final SchemaDefinition schema;
    private final Declaration declaration;
    private final ExpressionText text;

    ColumnTypes(SchemaDefinition schema, Declaration declaration, ExpressionText text) {
        this.schema = schema;
        this.declaration = declaration;
        this.text = text;
    }

    /** A row of {@code information_schema.columns}: the type, its name in {@code pg_type}, its precision and scale. */
    private record Entry(
            String type,
            String udtName,
            @Nullable Integer precision,
            @Nullable Integer scale) {
        Entry(String type, String udtName) {
            this(type, udtName, null, null);
        }
    }

    private static final Map<ScalarType<?>, Entry> SCALARS = Map.of(
            ScalarType.SMALLINT, new Entry("smallint", "int2", 16, 0),
            ScalarType.INTEGER, new Entry("integer", "int4", 32, 0),
            ScalarType.BIGINT, new Entry("bigint", "int8", 64, 0),
            ScalarType.DOUBLE, new Entry("double precision", "float8", 53, null),
            ScalarType.BOOLEAN, new Entry("boolean", "bool"),
            ScalarType.TEXT, new Entry("text", "text"),
            ScalarType.UUID, new Entry("uuid", "uuid"),
            ScalarType.TIMESTAMPTZ, new Entry(TIMESTAMPTZ, "timestamptz", 6, null),
            ScalarType.JSON, new Entry("json", "json"),
            ScalarType.JSONB, new Entry("jsonb", "jsonb"));

    private static Entry entry(Type<?> type) {
        if (type instanceof VarcharType) {
            return new Entry("character varying", "varchar");
        }
        if (type instanceof LabelType) {
            return new Entry(ENUM, ENUM);
        }
        return Optional.ofNullable(SCALARS.get(type))
                .orElseThrow(() -> new IllegalStateException("No jOOQ type for " + type.describe()));
    }

    private static @Nullable Integer length(Type<?> type) {
        return type instanceof VarcharType varchar && varchar.length().isPresent()
                ? varchar.length().getAsInt()
                : null;
    }

    DataTypeDefinition of(DeclaredColumn column) {
        Entry entry = entry(column.type());
        Optional<String> binding = Binding.of(column.type()).map(b -> b.className(declaration.bindingPackage()));
        return new DefaultDataTypeDefinition(
                schema.getDatabase(),
                column.type() instanceof LabelType ? schema : null,
                entry.type(),
                length(column.type()),
                entry.precision(),
                entry.scale(),
                column.nullable(),
                column.defaultExpression()
                        .map(expression -> text.defaultOf(column.type(), expression))
                        .orElse(null),
                userType(column, entry),
                null,
                binding.orElse(null),
                binding.isPresent() ? column.type().dataType().getType().getName() : null);
    }

    private Name userType(DeclaredColumn column, Entry entry) {
        return column.type() instanceof LabelType<?> labels
                ? DSL.name(schema.getName(), labels.declared().name())
                : DSL.name("pg_catalog", entry.udtName());
    }
}
