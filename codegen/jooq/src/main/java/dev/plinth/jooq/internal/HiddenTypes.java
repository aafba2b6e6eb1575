package dev.plinth.jooq.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.EnumType;
import org.jooq.TableOptions;
import org.jooq.codegen.GeneratorStrategy;
import org.jooq.codegen.GeneratorStrategy.Mode;
import org.jooq.impl.DSL;
import org.jooq.impl.Internal;
import org.jooq.impl.SQLDataType;
import org.jooq.meta.Database;
import org.jooq.meta.EnumDefinition;
import org.jooq.meta.SchemaDefinition;
import org.jooq.meta.TableDefinition;

/**
 * Types that a generated name hides where jOOQ uses them by their simple name: a table {@code string} has the class
 * {@code String}, and in its package that is not {@code java.lang.String}. A table {@code dsl} has the constant {@code DSL},
 * and in its class that is not {@code org.jooq.impl.DSL}. Such types are written by their full names.
 */
final class HiddenTypes {
    /** What jOOQ calls static methods of. Only there can a constant hide a type. */
    private static final List<Class<?>> CALLED =
            List.of(DSL.class, Internal.class, SQLDataType.class, TableOptions.class, EnumType.class, Arrays.class);

    private static final String JAVA_LANG = "java.lang.";

    private final GeneratorStrategy strategy;
    private final SchemaDefinition schema;
    private final List<TableDefinition> tables;
    private final List<EnumDefinition> enums;

    HiddenTypes(GeneratorStrategy strategy, Database database) {
        this.strategy = strategy;
        this.schema = database.getSchema(DeclaredMetaDatabase.SCHEMA);
        this.tables = database.getTables(schema);
        this.enums = database.getEnums(schema);
    }

    /** A pattern of their full names, for jOOQ; blank if there are none. */
    String pattern() {
        Set<String> hidden = new TreeSet<>();
        classes().filter(name -> exists(name)).forEach(name -> hidden.add(JAVA_LANG + name));
        enums.stream()
                .map(type -> strategy.getFullJavaClassName(type, Mode.ENUM))
                .filter(type -> exists(simple(type)))
                .forEach(hidden::add); // other packages import it, and POJOs write String whatever this pattern says
        Set<String> constants = constants().collect(Collectors.toSet());
        CALLED.stream()
                .filter(type -> constants.contains(type.getSimpleName()))
                .map(Class::getName)
                .forEach(hidden::add);
        generated().filter(type -> constants.contains(simple(type))).forEach(hidden::add);
        return hidden.stream()
                .map(type -> Pattern.quote(type) + "(?:\\..*)?") // or a constant or a type in it
                .collect(Collectors.joining("|"));
    }

    private Stream<String> classes() {
        return Stream.concat(
                tables.stream()
                        .flatMap(table -> Stream.of(Mode.values()).map(mode -> strategy.getJavaClassName(table, mode))),
                enums.stream().map(type -> strategy.getJavaClassName(type, Mode.ENUM)));
    }

    /** And the parameters of constructors. */
    private Stream<String> constants() {
        return Stream.of(
                        tables.stream().map(strategy::getJavaIdentifier),
                        tables.stream()
                                .flatMap(table -> table.getColumns().stream())
                                .flatMap(column -> Stream.of(Mode.RECORD, Mode.POJO)
                                        .map(mode -> strategy.getJavaMemberName(column, mode))),
                        enums.stream()
                                .flatMap(type -> type.getLiterals().stream()
                                        .map(label -> strategy.getJavaEnumLiteral(type, label))))
                .flatMap(Function.identity());
    }

    /** The classes whose constants are used. */
    private Stream<String> generated() {
        return Stream.concat(
                Stream.of(strategy.getFullJavaClassName(schema)),
                tables.stream().map(strategy::getFullJavaClassName));
    }

    private static String simple(String type) {
        return type.substring(type.lastIndexOf('.') + 1);
    }

    private static boolean exists(String simpleName) {
        try {
            Class.forName(JAVA_LANG + simpleName, false, null);
            return true;
        } catch (ClassNotFoundException | LinkageError e) {
            return false; // where file names ignore case, a class of another case is a LinkageError
        }
    }
}
