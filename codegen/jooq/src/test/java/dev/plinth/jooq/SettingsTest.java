package dev.plinth.jooq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plinth.jooq.everything.Everything;
import dev.plinth.schema.internal.Declarations;
import dev.plinth.verify.Engine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.jooq.TableRecord;
import org.jooq.codegen.JavaGenerator;
import org.jooq.codegen.JavaWriter;
import org.jooq.meta.TableDefinition;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.ForcedType;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.LambdaConverter;
import org.jooq.meta.jaxb.MatcherRule;
import org.jooq.meta.jaxb.Matchers;
import org.jooq.meta.jaxb.MatchersTableType;
import org.jooq.meta.jaxb.Strategy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** jOOQ's own settings keep working. */
final class SettingsTest {
    @TempDir
    private Path folder;

    /** A generator of the user's own. */
    public static final class Footed extends JavaGenerator {
        @Override
        protected void generateTableClassFooter(TableDefinition table, JavaWriter out) {
            out.println("// the user was here");
        }
    }

    private Path generate(Generator settings) {
        Path root = folder.resolve("sources");
        JooqGenerator.generate(
                Declarations.load(new Everything()),
                new JooqTarget(root, "generated", Optional.of(settings), folder, folder.resolve("staged")));
        return root.resolve("generated/everything");
    }

    @Test
    void excludedObjectsAreLeftOutWithTheKeysThatNameThem() throws IOException {
        var settings = new Generator()
                .withDatabase(new Database()
                        .withExcludes("edges | public\\.kinds\\.label | grade")
                        .withIncludeExcludeColumns(true));
        GeneratedClasses classes = GeneratedClasses.of(new Everything(), settings, folder);
        assertThat(classes.table("Nodes").getReferences())
                .extracting(key -> key.getName())
                .containsExactly("nodes_parent");
        assertThat(classes.table("Kinds").field("label")).isNull();
        assertThat(classes.table("Kinds").getIndexes()).isEmpty();
        assertThatThrownBy(() -> classes.table("Edges")).hasMessageContaining("no generated class");
    }

    @Test
    void anIndexOverAnExpressionIsLeftOut() throws IOException {
        assertThat(GeneratedClasses.of(new Everything(), new Generator(), folder)
                        .table("Nodes")
                        .getIndexes())
                .extracting(index -> index.getName())
                .containsExactlyInAnyOrder("IDX_one_first", "idx_parent");
    }

    @ParameterizedTest
    @EnumSource
    void aForcedTypeIsPutOnTopOfTheBinding(Engine engine) throws IOException {
        var settings = new Generator()
                .withDatabase(new Database()
                        .withForcedTypes(new ForcedType()
                                .withUserType(Instant.class.getName())
                                .withIncludeTypes("timestamp.*")
                                .withLambdaConverter(new LambdaConverter()
                                        .withFrom("time -> time.toInstant()")
                                        .withTo("instant -> instant.atOffset(java.time.ZoneOffset.UTC)"))));
        Table<?> kinds = GeneratedClasses.of(new Everything(), settings, folder).table("Kinds");
        Instant written = Instant.parse("2026-03-01T09:30:00.123456Z");
        try (var engines = new Engines()) {
            DSLContext dsl = engines.on(engine);
            TableRecord<?> row = (TableRecord<?>) dsl.newRecord(kinds);
            row.fromMap(Map.of("code", "c", "made_at", written));
            row.insert();
            assertThat(dsl.selectFrom(kinds).fetchSingle().get("made_at")).isEqualTo(written);
        }
    }

    @Test
    void aNamingStrategyNamesTheClasses() {
        var settings = new Generator()
                .withStrategy(new Strategy()
                        .withMatchers(new Matchers()
                                .withTables(new MatchersTableType()
                                        .withTableClass(new MatcherRule().withExpression("TABLE_$0")))));
        assertThat(generate(settings).resolve("tables"))
                .isDirectoryContaining(file -> file.endsWith("TABLE_kinds.java"));
    }

    /** At 1,000 tables javac overflows its stack on imported path types. */
    @Test
    void pathTypesHaveFullNamesBesidesWhatTheUserNames() throws IOException {
        var settings =
                new Generator().withGenerate(new Generate().withFullyQualifiedTypes("org\\.jooq\\.(Name|Condition)"));
        Path tables = generate(settings).resolve("tables");
        assertThat(Files.readString(tables.resolve("Edges.java")))
                .contains(
                        "generated.everything.tables.Nodes.NodesPath nodes()",
                        "new generated.everything.tables.Nodes.NodesPath(this, ",
                        "as(org.jooq.Name alias)",
                        "where(org.jooq.Condition condition)",
                        "import org.jooq.Table;")
                .doesNotContain("import generated.everything.tables.Nodes.NodesPath;");
        assertThat(Files.readString(tables.resolve("Nodes.java"))).contains("class NodesPath extends Nodes");
    }

    @Test
    void aGeneratorOfTheUsersOwnIsUsed() throws IOException {
        Path sources = generate(new Generator().withName(Footed.class.getName()));
        assertThat(Files.readString(sources.resolve("tables/Kinds.java")))
                .contains("// the user was here", "new TimestampTzBinding()");
        assertThat(sources.resolve("bindings/TimestampTzBinding.java")).exists();
    }

    @Test
    void theUsersSettingsStayAsTheyWere() {
        var settings =
                new Generator().withDatabase(new Database().withName("mine").withInputSchema("other"));
        String before = settings.toString();
        generate(settings);
        assertThat(settings).hasToString(before);
    }

    @Test
    void everythingThatJooqCanGenerateCompiles() throws IOException {
        var generate = new Generate()
                .withPojos(true)
                .withDaos(true)
                .withInterfaces(true)
                .withImmutablePojos(false)
                .withGlobalObjectNames(true)
                .withPojosEqualsAndHashCode(true)
                .withFluentSetters(true);
        GeneratedClasses classes =
                GeneratedClasses.of(new Everything(), new Generator().withGenerate(generate), folder);
        assertThat(classes.type("tables.daos.KindsDao")).isNotNull();
        GeneratedClasses records = GeneratedClasses.of(
                new Everything(),
                new Generator()
                        .withGenerate(new Generate()
                                .withPojosAsJavaRecordClasses(true)
                                .withPojos(true)),
                folder.resolve("records"));
        assertThat(records.type("tables.pojos.Kinds").isRecord()).isTrue();
    }
}
