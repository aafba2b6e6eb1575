package dev.plinth.schema;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the compiler refuses in a declaration, and what completion shows. */
class LanguageTest {
    private static final String TABLE = """
            package example;
            import dev.plinth.schema.*;
            import static org.jooq.impl.DSL.*;
            public final class Orders extends Table {
                public static final Orders ORDERS = new Orders();
                public final Column<Long> id = bigint("id").identity().primaryKey();
                public final Column<String> state = text("state");
                public final Column<Long> parent = bigint("parent").nullable();
                Orders() {
                    super("orders");
                }
            %s
            }
            """;

    private static final List<String> SENSE = List.of(
            "bigint(\"a\").identity().nullable().identity()",
            "smallint(\"a\").nullable().identity().describe(\"b\").identity()",
            "timestamptz(\"a\").nullable().defaultNow().nullable()",
            "Column<Integer> a = integer(\"a\").defaultTo(1).nullable()",
            "text(\"a\").index().uniqueIndex(\"b\").unique()",
            "bigint(\"a\").onDelete(ReferentialAction.CASCADE).references(() -> id)",
            "index().on(state, id.desc()).where(state.eq(\"OPEN\"))",
            "foreignKey().on(parent).references(() -> id)",
            "enumeration(\"a\", Dialect.class, \"kind\").defaultTo(Dialect.SQLITE)",
            "select(id).from(ORDERS.rows())");

    private static final Map<String, String> NONSENSE = Map.ofEntries(
            entry("text(\"a\").identity()", "method identity()"),
            entry("bool(\"a\").nullable().identity()", "method identity()"),
            entry("text(\"a\").defaultNow()", "method defaultNow()"),
            entry("bigint(\"a\").unique().defaultNow()", "method defaultNow()"),
            entry("text(\"a\").defaultTo(1)", "no suitable method found for defaultTo(int)"),
            entry("text(\"a\").references(() -> id)", "Column<java.lang.Long> cannot be converted to"),
            entry("enumeration(\"a\", Dialect.class).enumName(\"b\")", "method enumName"),
            entry("ORDERS.state.nullable()", "method nullable()"),
            entry("ORDERS.state.defaultTo(\"x\")", "method defaultTo"),
            entry("ORDERS.state.describe(\"x\")", "method describe"),
            entry("ORDERS.id.primaryKey()", "method primaryKey()"),
            entry("ORDERS.state.index()", "method index()"),
            entry("select(id).from(ORDERS)", "no suitable method found for from(example.Orders)"));

    @TempDir
    private Path folder;

    /** The errors of the compiler, each under the statement that it is in. */
    private Map<String, String> errors(Collection<String> statements) throws IOException {
        String methods = statements.stream()
                .map(statement -> "void m%d() { %s; }".formatted(statement.hashCode() & 0xffffff, statement))
                .collect(Collectors.joining("\n"));
        List<String> lines = TABLE.formatted(methods).lines().toList();
        var source = new SimpleJavaFileObject(URI.create("string:///example/Orders.java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return String.join("\n", lines);
            }
        };
        var compiler = ToolProvider.getSystemJavaCompiler();
        var found = new DiagnosticCollector<JavaFileObject>();
        try (var files = compiler.getStandardFileManager(found, Locale.ROOT, null)) {
            files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(folder));
            compiler.getTask(null, files, found, List.of("-proc:none"), null, List.of(source))
                    .call();
        }
        return found.getDiagnostics().stream()
                .filter(problem -> problem.getKind() == Diagnostic.Kind.ERROR)
                .collect(Collectors.toMap(
                        problem -> lines.get((int) problem.getLineNumber() - 1).replaceAll(".*\\{ (.*); }", "$1"),
                        problem -> problem.getMessage(Locale.ROOT)));
    }

    @Test
    void whatMakesSenseCompiles() throws IOException {
        assertThat(errors(SENSE)).isEmpty();
    }

    @Test
    void whatMakesNoSenseDoesNotCompile() throws IOException {
        Map<String, String> errors = errors(NONSENSE.keySet());
        assertThat(errors).containsOnlyKeys(NONSENSE.keySet());
        assertThat(errors).allSatisfy((statement, error) -> assertThat(error).contains(NONSENSE.get(statement)));
    }

    /** What completion offers on {@code this.} in a table: methods that a subclass outside the package can call. */
    @Test
    void completionInATableShowsTheLanguageOnly() {
        assertThat(offered(Table.class))
                .containsExactlyInAnyOrderElementsOf(Stream.of(
                                "smallint integer bigint doublePrecision bool text varchar uuid timestamptz json jsonb",
                                "enumeration enumText describe primaryKey primaryKeyName unique check index uniqueIndex",
                                "foreignKey trigger rows as insert update delete renamedFrom replaces large")
                        .flatMap(names -> Stream.of(names.split(" ")))
                        .collect(Collectors.toSet()));
        assertThat(offered(Database.class))
                .containsExactlyInAnyOrder(
                        "tables", "sequences", "naming", "accept", "postgresql", "sqlite", "online", "lockTimeout");
    }

    /** What an import of the package offers. */
    @Test
    void thePackageHoldsWhatUsersWriteOnly() throws IOException {
        try (Stream<Path> sources = Files.list(Path.of("src/main/java/dev/plinth/schema"))) {
            assertThat(sources.filter(Files::isRegularFile)
                            .map(source -> source.getFileName().toString().replace(".java", "")))
                    .containsExactlyInAnyOrder(
                            "Database",
                            "Dialect",
                            "Platform",
                            "NamingConvention",
                            "package-info", // the database
                            "RenamedFrom",
                            "Table",
                            "Rows",
                            "Column",
                            "Labeled",
                            "Sequence",
                            "Now",
                            "PlainSql",
                            "DialectSql",
                            "Portable",
                            "SchemaElement", // tables and expressions
                            "Decl",
                            "IntegerDecl",
                            "TextDecl",
                            "TimeDecl",
                            "PlainDecl", // what declares columns
                            "UniqueClause",
                            "CheckClause",
                            "IndexClause",
                            "ForeignKeyClause",
                            "ReferentialAction",
                            "TriggerClause",
                            "TriggerEvent",
                            "TriggerRow");
        }
    }

    private static Set<String> offered(Class<?> type) {
        Set<String> names = new TreeSet<>();
        for (Class<?> at = type; at != null && !at.equals(Object.class); at = at.getSuperclass()) {
            Stream.of(at.getDeclaredMethods())
                    .filter(method -> !method.isSynthetic() && !method.isBridge())
                    .filter(LanguageTest::isOffered)
                    .map(Method::getName)
                    .forEach(names::add);
            assertThat(at.getDeclaredFields()).noneMatch(LanguageTest::isOffered);
        }
        return names;
    }

    private static boolean isOffered(Member member) {
        return Modifier.isPublic(member.getModifiers()) || Modifier.isProtected(member.getModifiers());
    }
}
