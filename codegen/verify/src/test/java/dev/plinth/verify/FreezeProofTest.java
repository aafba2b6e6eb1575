package dev.plinth.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("slow")
class FreezeProofTest {
    private static final String ORDERS = "CREATE TABLE orders (id integer PRIMARY KEY, note text);\n";
    private static final String RENAME = "ALTER TABLE orders RENAME COLUMN note TO remark;\n";
    private static final String BACK = "ALTER TABLE orders RENAME COLUMN remark TO note;\n";

    private static Supplier<EmbeddedDatabase> open(Engine engine) {
        return () -> engine == Engine.SQLITE ? EmbeddedDatabase.sqlite() : EmbeddedDatabase.postgres();
    }

    private static List<SqlFile> files(String... texts) {
        return Stream.of(texts).map(text -> new SqlFile(text, Optional.empty())).toList();
    }

    private static List<String> differences(Engine engine, String script, String undo, String ddl) {
        return new FreezeProof(open(engine), files(ORDERS), files(script), files(undo)).differences(Optional.of(ddl));
    }

    @ParameterizedTest
    @EnumSource
    void whatLeadsToTheDeclarationAndBackIsProved(Engine engine) {
        assertThat(differences(
                        engine, RENAME, BACK, "CREATE TABLE orders (\n  remark text,\n  id integer PRIMARY KEY\n);"))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void whatLeadsElsewhereIsNamedLineByLine(Engine engine) {
        assertThat(differences(engine, RENAME, BACK, ORDERS))
                .isNotEmpty()
                .anySatisfy(line -> assertThat(line)
                        .startsWith("the migration makes what is not declared: table ")
                        .contains("remark"))
                .anySatisfy(line -> assertThat(line)
                        .startsWith("the migration does not make what is declared: table ")
                        .contains("note"));
    }

    @ParameterizedTest
    @EnumSource
    void anUndoThatDoesNotLeadBackIsNamed(Engine engine) {
        assertThat(new FreezeProof(open(engine), files(ORDERS), files(RENAME), files("SELECT 1;"))
                        .differences(Optional.empty()))
                .isNotEmpty()
                .allMatch(line -> line.startsWith("the undo does not lead back: "));
    }

    @ParameterizedTest
    @EnumSource
    void whatTheEngineRefusesIsSaidInItsWords(Engine engine) {
        assertThat(differences(engine, "DROP TABLE gone;", BACK, ORDERS))
                .singleElement()
                .asString()
                .startsWith("the migration fails: ")
                .contains("gone")
                .doesNotContain("\n");
        assertThat(differences(engine, RENAME, "DROP TABLE gone;", ORDERS))
                .singleElement()
                .asString()
                .startsWith("the undo fails: ");
    }

    @ParameterizedTest
    @EnumSource
    void severalScriptsRunInTheirOrder(Engine engine) {
        assertThat(new FreezeProof(
                                open(engine),
                                files(ORDERS, "CREATE TABLE parts (id integer PRIMARY KEY);"),
                                files(RENAME, "ALTER TABLE orders RENAME TO requests;"),
                                files("ALTER TABLE requests RENAME TO orders;", BACK))
                        .differences(Optional.empty()))
                .isEmpty();
    }
}
