package dev.plinth.jooq.internal;

import dev.plinth.problem.Problem;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jooq.EnumType;
import org.jooq.codegen.Generator;
import org.jooq.codegen.GeneratorStrategy;
import org.jooq.codegen.GeneratorStrategy.Mode;
import org.jooq.meta.ColumnDefinition;
import org.jooq.meta.ConstraintDefinition;
import org.jooq.meta.Database;
import org.jooq.meta.Definition;
import org.jooq.meta.EnumDefinition;
import org.jooq.meta.ForeignKeyDefinition;
import org.jooq.meta.IndexDefinition;
import org.jooq.meta.InverseForeignKeyDefinition;
import org.jooq.meta.ManyToManyKeyDefinition;
import org.jooq.meta.SchemaDefinition;
import org.jooq.meta.SequenceDefinition;
import org.jooq.meta.TableDefinition;

/**
 * Finds names that differ in the database and are one name in the generated Java, where jOOQ would generate what does not
 * compile, or leave something out. The names come from the user's naming strategy, and from what the user lets jOOQ generate.
 */
final class JavaNames {
    private static final String SERIAL = "serialVersionUID";

    /** What jOOQ writes in POJOs by simple names whatever {@code fullyQualifiedTypes} says. */
    private static final List<String> IN_POJOS = List.of("String", "Override");

    private final Generator generator;
    private final GeneratorStrategy strategy;
    private final Database database;
    private final SchemaDefinition schema;
    private final DeclaredPlaces places;
    private final Map<List<String>, Problem> problems = new LinkedHashMap<>();

    JavaNames(Generator generator, DeclaredMetaDatabase database) {
        this.generator = generator;
        this.strategy = generator.getStrategy();
        this.database = database;
        this.schema = database.getSchema(DeclaredMetaDatabase.SCHEMA);
        this.places = new DeclaredPlaces(database.declaration().database());
    }

    /** All problems. Two things whose names clash in several ways are reported once. */
    List<Problem> problems() {
        classes();
        references();
        database.getTables(schema).forEach(this::members);
        database.getEnums(schema).forEach(this::types);
        database.getEnums(schema).forEach(this::labels);
        return List.copyOf(problems.values());
    }

    private void report(List<String> pair, Problem problem) {
        problems.putIfAbsent(pair, problem);
    }

    private void classes() {
        NameScope scope = NameScope.ofClasses(this::report);
        scope.reserve(strategy.getFullJavaClassName(schema));
        scope.reserve(strategy.getFullJavaClassName(schema.getCatalog()));
        Stream.of(ConstraintDefinition.class, IndexDefinition.class, SequenceDefinition.class, TableDefinition.class)
                .forEach(type -> scope.reserve(strategy.getGlobalReferencesFullJavaClassName(schema, type)));
        for (TableDefinition table : database.getTables(schema)) {
            if (generator.generatePojos()) {
                IN_POJOS.forEach(name -> scope.reserve(strategy.getJavaPackageName(table, Mode.POJO) + "." + name));
            }
            modes().forEach(mode ->
                    scope.take(strategy.getFullJavaClassName(table, mode), table, () -> places.of(table)));
        }
        for (EnumDefinition type : database.getEnums(schema)) {
            scope.take(strategy.getFullJavaClassName(type, Mode.ENUM), type, () -> places.of(type));
        }
    }

    /** The classes of a table. */
    private Stream<Mode> modes() {
        return Stream.of(Mode.DEFAULT, Mode.RECORD, Mode.POJO, Mode.INTERFACE, Mode.DAO)
                .filter(mode -> switch (mode) {
                    case RECORD -> generator.generateRecords();
                    case POJO -> generator.generatePojos();
                    case INTERFACE -> generator.generateInterfaces();
                    case DAO -> generator.generateDaos();
                    default -> true;
                });
    }

    /** The constants of the classes that refer to all objects of a kind. */
    private void references() {
        NameScope tables = NameScope.ofMembers("constant", this::report);
        tables.reserve(strategy.getJavaIdentifier(schema));
        tables.reserve(SERIAL);
        take(tables, database.getTables(schema));
        if (generator.generateGlobalKeyReferences()) {
            NameScope keys = NameScope.ofKeys(this::report);
            take(keys, database.getKeys(schema));
            take(keys, database.getForeignKeys(schema));
        }
        if (generator.generateGlobalIndexReferences()) {
            take(NameScope.ofMembers("constant", this::report), database.getIndexes(schema));
        }
        if (generator.generateGlobalSequenceReferences()) {
            take(NameScope.ofMembers("constant", this::report), database.getSequences(schema));
        }
    }

    private void take(NameScope scope, List<? extends Definition> definitions) {
        definitions.forEach(definition ->
                scope.take(strategy.getJavaIdentifier(definition), definition, () -> places.of(definition)));
    }

    private void members(TableDefinition table) {
        NameScope fields = NameScope.ofMembers("field", this::report);
        fields.reserve(SERIAL);
        fields.take(strategy.getJavaIdentifier(table), table, () -> places.of(table));
        take(fields, table.getColumns());
        if (generator.generateGlobalKeyReferences() && generator.generateImplicitJoinPathsToOne()) {
            paths(table);
        }
        modes().filter(mode -> mode != Mode.DEFAULT).forEach(mode -> {
            columns(table, "accessor", column -> strategy.getJavaGetterName(column, mode));
            columns(table, "accessor", column -> strategy.getJavaSetterName(column, mode));
            columns(table, "parameter", column -> strategy.getJavaMemberName(column, mode));
        });
        if (generator.generateDaos()) {
            columns(table, "method", strategy::getJavaClassName);
        }
    }

    /** jOOQ leaves out a path to many rows if its name is taken, but not the paths that go through it. */
    private void paths(TableDefinition table) {
        NameScope methods = NameScope.ofMembers("path", this::report);
        Map<String, TableDefinition> targets = new HashMap<>();
        for (ForeignKeyDefinition key : table.getForeignKeys()) {
            methods.take(strategy.getJavaMethodName(key), key, () -> places.of(key));
            targets.put(strategy.getJavaMethodName(key), key.getReferencedTable());
        }
        if (generator.generateImplicitJoinPathsToMany()) {
            for (InverseForeignKeyDefinition key : table.getInverseForeignKeys()) {
                methods.offer(strategy.getJavaMethodName(key), key, () -> places.of(key.getForeignKey()));
                targets.putIfAbsent(strategy.getJavaMethodName(key), key.getReferencingTable());
            }
            table.getManyToManyKeys().stream()
                    .map(ManyToManyKeyDefinition::getForeignKey1)
                    .filter(key -> !key.getTable().equals(targets.get(strategy.getJavaMethodName(key.getInverse()))))
                    .forEach(key ->
                            methods.take(strategy.getJavaMethodName(key.getInverse()), key, () -> places.of(key)));
        }
    }

    private void columns(TableDefinition table, String what, Function<ColumnDefinition, String> name) {
        NameScope scope = NameScope.ofMembers(what, this::report);
        table.getColumns().forEach(column -> scope.take(name.apply(column), column, () -> places.of(column)));
    }

    /** jOOQ looks a type up among the tables first. Only a server with types keeps the two apart. */
    private void types(EnumDefinition type) {
        TableDefinition table = database.getTable(schema, type.getName());
        if (table != null) {
            String where = places.of(type).where();
            String other = places.of(table).where();
            report(
                    List.of(where, other),
                    new Problem(
                            "jooq-type-name",
                            where,
                            "its name is also that of %s, and jOOQ takes the type for the row of that table."
                                    .formatted(other),
                            "Name the type in the third argument of enumeration(…) or enumText(…), or rename the table."));
        }
    }

    private void labels(EnumDefinition type) {
        NameScope constants = NameScope.ofMembers("constant", this::report);
        constants.reserve("literal");
        if (type.getLiterals().contains(EnumType.class.getSimpleName())) {
            constants.reserve("org"); // because EnumType is written with its package then
        }
        type.getLiterals()
                .forEach(label -> constants.take(
                        strategy.getJavaEnumLiteral(type, label), List.of(type, label), () -> places.of(type, label)));
    }
}
