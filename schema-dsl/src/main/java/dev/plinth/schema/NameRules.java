package dev.plinth.schema;

import dev.plinth.schema.internal.DeclaredColumn;
import dev.plinth.schema.internal.DeclaredDatabase;
import dev.plinth.schema.internal.DeclaredEnum;
import dev.plinth.schema.internal.DeclaredTable;
import dev.plinth.schema.internal.LabelType;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Checks the names of a declaration: not empty, not too long, not reserved, and each given once where it must be. */
final class NameRules {
    /** Manual, section 5.6, "System Columns". */
    private static final Set<String> POSTGRES_COLUMNS = Set.of("tableoid", "xmin", "cmin", "xmax", "cmax", "ctid");

    private final DeclaredDatabase database;
    private final Errors errors;

    private NameRules(DeclaredDatabase database, Errors errors) {
        this.database = database;
        this.errors = errors;
    }

    /** A name and its place: {@code kind} says what it names, {@code dialects} which have it. */
    private record Named(String where, String kind, String name, Set<Dialect> dialects) {
        Named(String where, String kind, String name) {
            this(where, kind, name, Set.of(Dialect.values()));
        }
    }

    static void check(DeclaredDatabase database, Errors errors) {
        new NameRules(database, errors).check();
    }

    static int bytes(String name) {
        return name.getBytes(StandardCharsets.UTF_8).length;
    }

    private void check() {
        List<Named> tables = database.tables().stream()
                .map(table -> new Named(table.where() + " (" + table.name() + ")", "table", table.name()))
                .toList();
        tables.forEach(this::checkTableName);
        database.tables().forEach(this::checkTable);
        Stream<Named> relations = database.tables().stream().flatMap(NameRules::relations);
        List<Named> types = database.enums().stream()
                .map(e -> new Named("enum " + e.javaType().getSimpleName(), "enum type", e.name()))
                .toList();
        types.forEach(this::checkName);
        checkDistinct(Stream.concat(tables.stream(), relations).toList());
        checkDistinct(Stream.concat(tables.stream(), types.stream()).toList());
        checkEnums();
        checkDistinct(triggers().toList());
        checkDistinct(routines().toList());
        triggers().forEach(this::checkName);
        routines().forEach(this::checkName);
    }

    private void checkTable(DeclaredTable table) {
        List<Named> columns = table.columns().stream()
                .map(column -> new Named(column.where(), "column", column.name()))
                .toList();
        columns.forEach(this::checkColumnName);
        checkDistinct(columns);
        relations(table).forEach(this::checkName);
        List<Named> constraints = constraints(table).toList();
        constraints.forEach(this::checkName);
        checkDistinct(constraints);
    }

    /** What shares one namespace with the tables: on PostgreSQL the indexes of keys too. */
    private static Stream<Named> relations(DeclaredTable table) {
        return Stream.concat(
                keys(table),
                table.indexes().stream()
                        .map(index -> new Named(index.where(), "index", index.name(), index.dialects())));
    }

    private static Stream<Named> keys(DeclaredTable table) {
        return Stream.concat(table.primaryKey().stream(), table.uniques().stream())
                .map(key -> new Named(key.where(), "key", key.name()));
    }

    private static Stream<Named> constraints(DeclaredTable table) {
        return Stream.of(
                        keys(table),
                        table.checks().stream()
                                .map(check -> new Named(check.where(), "check", check.name(), check.dialects())),
                        table.foreignKeys().stream().map(key -> new Named(key.where(), "foreign key", key.name())))
                .flatMap(named -> named);
    }

    /** On PostgreSQL a trigger is named within its table; on SQLite within the database, and that holds for both. */
    private Stream<Named> triggers() {
        return database.tables().stream()
                .flatMap(table -> table.triggers().stream())
                .map(trigger -> new Named(trigger.where(), "trigger", trigger.name(), trigger.dialects()));
    }

    private Stream<Named> routines() {
        return database.tables().stream()
                .flatMap(table -> table.triggers().stream())
                .map(trigger -> new Named(trigger.where(), "routine", trigger.routine(), trigger.dialects()));
    }

    private void checkTableName(Named table) {
        checkName(table);
        String name = table.name().toLowerCase(Locale.ROOT);
        if (name.equals("flyway_schema_history")) {
            errors.add(table.where(), "this is the name of Flyway's own table. Choose another.");
        }
    }

    private void checkColumnName(Named column) {
        checkName(column);
        if (database.dialects().contains(Dialect.POSTGRES) && POSTGRES_COLUMNS.contains(column.name())) {
            errors.add(
                    column.where(),
                    "every table of PostgreSQL has a column %s of its own. Choose another name."
                            .formatted(column.name()));
        }
    }

    private void checkName(Named named) {
        if (named.name().isBlank()) {
            errors.add(named.where(), "the name of the %s is empty. Give it one.".formatted(named.kind()));
        }
        if (named.name().chars().anyMatch(Character::isISOControl)) {
            errors.add(
                    named.where(),
                    "the name of the %s holds a control character. Choose another.".formatted(named.kind()));
        }
        for (Dialect dialect : database.dialects()) {
            checkName(named, dialect);
        }
    }

    private void checkName(Named named, Dialect dialect) {
        dialect.maxIdentifierBytes().ifPresent(most -> {
            if (bytes(named.name()) > most) {
                errors.add(
                        named.where(),
                        "the name of the %s, %s, has %d bytes; %s keeps %d. Give it a shorter name."
                                .formatted(named.kind(), named.name(), bytes(named.name()), dialect, most));
            }
        });
        if (dialect == Dialect.SQLITE && named.name().toLowerCase(Locale.ROOT).startsWith("sqlite_")) {
            errors.add(
                    named.where(),
                    "the name of the %s, %s, begins with sqlite_, which SQLite keeps for itself. Choose another."
                            .formatted(named.kind(), named.name()));
        }
    }

    private void checkDistinct(List<Named> all) {
        for (Dialect dialect : database.dialects()) {
            checkDistinct(
                    all.stream()
                            .filter(named -> named.dialects().contains(dialect))
                            .toList(),
                    dialect);
        }
    }

    private void checkDistinct(List<Named> all, Dialect dialect) {
        Map<String, Named> seen = new HashMap<>();
        for (Named named : all) {
            String key = dialect.folded(named.name());
            Named first = seen.putIfAbsent(key, named);
            if (first != null) {
                errors.add(
                        named.where(),
                        "the name %s is taken: %s %s has it%s. Rename one."
                                .formatted(
                                        named.name(),
                                        first.kind(),
                                        first.where(),
                                        first.name().equals(named.name())
                                                ? ""
                                                : " but for its case, which SQLite ignores"));
            }
        }
    }

    private void checkEnums() {
        Map<String, DeclaredEnum> first = new HashMap<>();
        Set<String> reported = new HashSet<>();
        for (DeclaredTable table : database.tables()) {
            for (DeclaredColumn column : table.columns()) {
                if (column.type() instanceof LabelType<?> labels) {
                    DeclaredEnum declared = labels.declared();
                    DeclaredEnum other = first.putIfAbsent(declared.name(), declared);
                    if (other != null && !other.equals(declared) && reported.add(column.where())) {
                        errors.add(
                                column.where(),
                                "the enum type %s is declared differently elsewhere, from %s. Give one of them another enumName(…)."
                                        .formatted(
                                                declared.name(),
                                                other.javaType().getName()));
                    }
                }
            }
        }
    }
}
