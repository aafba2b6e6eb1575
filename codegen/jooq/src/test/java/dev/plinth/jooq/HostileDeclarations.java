package dev.plinth.jooq;

import dev.plinth.schema.Column;
import dev.plinth.schema.Database;
import dev.plinth.schema.Dialect;
import dev.plinth.schema.Table;
import dev.plinth.schema.internal.Declarations;
import dev.plinth.schema.internal.DeclaredColumn;
import dev.plinth.schema.internal.DeclaredDatabase;
import dev.plinth.schema.internal.DeclaredEnum;
import dev.plinth.schema.internal.DeclaredTable;
import dev.plinth.schema.internal.LabelType;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;

/** Small declarations at random, whose names, labels and comments are hard on Java. */
final class HostileDeclarations {
    private static final List<String> WORDS = List.of(
            ("a b A B ab a1 1 id key value string object override class long boolean integer list record table field name keys "
                            + "tables indexes sequences default schema catalog dsl DSL org java com generated literal enum type "
                            + "EnumType DefaultSchema String Override path from into hash code to equals get set other values "
                            + "as where rename alias comment t o serial uid é ß ı İ 中 \uD83D\uDE00 $ % # * / \\ \\u \" ' ` @ ( { [")
                    .split(" "));
    private static final List<String> BETWEEN = List.of("_", "_", "__", " ", "-", ".", "", "/", "\\");
    private static final List<String> COMMENTS = List.of(
            "\\u",
            "*/",
            "/*",
            "\\u002a/",
            "\\\\u0041",
            "@",
            "{@",
            "}",
            "<b>",
            "\"",
            "\n",
            "\r\n",
            "\t",
            "%s",
            "[[",
            "]]");

    private final Random random;
    private List<String> words = WORDS;

    HostileDeclarations(Random random) {
        this.random = random;
    }

    /** Its labels are replaced. */
    private enum Any {
        ANY
    }

    /** One table, or two of which one refers to the other and to itself. */
    private final class Hostile extends Table {
        private final Column<Long> key;

        Hostile(String name, Supplier<Column<Long>> referenced) {
            super(name);
            List<String> names = List.copyOf(names(5));
            key = bigint(names.get(0)).primaryKey();
            for (String column : names.subList(1, names.size())) {
                add(column, referenced);
            }
            describe(comment());
        }

        private void add(String name, Supplier<Column<Long>> referenced) {
            switch (random.nextInt(5)) {
                case 0 -> enumeration(name, Any.class, word());
                case 1 -> text(name).nullable().describe(comment()).unique();
                case 2 -> index(phrase()).on(bool(name));
                case 3 -> foreignKey(phrase()).on(bigint(name)).references(referenced);
                default -> bigint(name).references(referenced);
            }
        }
    }

    private static final class Small extends Database {
        Small(String name, Table... tables) {
            super(name, Dialect.POSTGRES);
            tables(tables);
        }
    }

    /** The next declaration. */
    DeclaredDatabase next(String name) {
        words = WORDS;
        words = List.of(word(), word(), word()); // few, so that they meet
        List<Hostile> tables = new ArrayList<>();
        for (String table : names(2)) {
            int target = random.nextInt(tables.size() + 1);
            tables.add(new Hostile(table, () -> tables.get(target).key));
        }
        return withLabels(Declarations.load(new Small(name, tables.toArray(Table[]::new))));
    }

    private Set<String> names(int most) {
        Set<String> names = new LinkedHashSet<>();
        int count = 1 + random.nextInt(most);
        while (names.size() < count) {
            names.add(phrase());
        }
        return names;
    }

    private String word() {
        String word = words.get(random.nextInt(words.size()));
        return random.nextInt(4) == 0 ? word.toUpperCase(Locale.ROOT) : word;
    }

    private String phrase() {
        return random.nextBoolean() ? word() : word() + BETWEEN.get(random.nextInt(BETWEEN.size())) + word();
    }

    private String comment() {
        var comment = new StringBuilder("c");
        for (int i = random.nextInt(4); i > 0; i--) {
            comment.append(COMMENTS.get(random.nextInt(COMMENTS.size()))).append(random.nextBoolean() ? " " : word());
        }
        return comment.toString();
    }

    /** A Java enum has no labels at random. */
    private DeclaredDatabase withLabels(DeclaredDatabase database) {
        List<DeclaredTable> tables = new ArrayList<>();
        for (DeclaredTable table : database.tables()) {
            List<DeclaredColumn> columns =
                    table.columns().stream().map(this::withLabels).toList();
            tables.add(new DeclaredTable(
                    table.where(),
                    table.name(),
                    table.comment(),
                    columns,
                    table.primaryKey(),
                    table.uniques(),
                    table.checks(),
                    table.indexes(),
                    table.foreignKeys(),
                    table.triggers(),
                    table.rows()));
        }
        return new DeclaredDatabase(
                database.name(),
                database.dialects(),
                database.sequences(),
                tables,
                database.accepted(),
                database.naming());
    }

    private DeclaredColumn withLabels(DeclaredColumn column) {
        return column.type() instanceof LabelType<?> type
                ? new DeclaredColumn(
                        column.where(),
                        column.name(),
                        labelled(type),
                        column.nullable(),
                        column.identity(),
                        column.defaultExpression(),
                        column.comment(),
                        column.field())
                : column;
    }

    private <E extends Enum<E>> LabelType<E> labelled(LabelType<E> type) {
        DeclaredEnum declared = type.declared();
        return new LabelType<>(
                new DeclaredEnum(declared.javaType(), declared.name(), List.copyOf(names(4)), declared.stored()),
                type.dataType());
    }
}
