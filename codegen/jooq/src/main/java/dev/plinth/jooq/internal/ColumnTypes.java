package dev.plinth.jooq.internal;

import dev.plinth.schema.ColumnType.Kind;
import dev.plinth.schema.DeclaredColumn;
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

    private static Entry entry(Kind kind) {
        return switch (kind) {
            case SMALLINT -> new Entry("smallint", "int2", 16, 0);
            case INTEGER -> new Entry("integer", "int4", 32, 0);
            case BIGINT -> new Entry("bigint", "int8", 64, 0);
            case DOUBLE -> new Entry("double precision", "float8", 53, null);
            case BOOLEAN -> new Entry("boolean", "bool");
            case TEXT -> new Entry("text", "text");
            case VARCHAR -> new Entry("character varying", "varchar");
            case UUID -> new Entry("uuid", "uuid");
            case TIMESTAMPTZ -> new Entry(TIMESTAMPTZ, "timestamptz", 6, null);
            case JSON -> new Entry("json", "json");
            case JSONB -> new Entry("jsonb", "jsonb");
            case ENUM -> new Entry(ENUM, ENUM);
        };
    }

    DataTypeDefinition of(DeclaredColumn column) {
        Entry entry = entry(column.type().kind());
        Optional<String> binding = Binding.of(column.type().kind()).map(b -> b.className(declaration.bindingPackage()));
        return new DefaultDataTypeDefinition(
                schema.getDatabase(),
                column.type().enumeration().isPresent() ? schema : null,
                entry.type(),
                column.type().length().isPresent() ? column.type().length().getAsInt() : null,
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
        return column.type()
                .enumeration()
                .map(declared -> DSL.name(schema.getName(), declared.name()))
                .orElseGet(() -> DSL.name("pg_catalog", entry.udtName()));
    }
}
