package dev.plinth.write;

import static dev.plinth.model.Objects.WORDING;
import static dev.plinth.model.Objects.catalog;
import static dev.plinth.model.Objects.column;
import static dev.plinth.model.Objects.routine;
import static dev.plinth.model.Objects.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plinth.model.Catalog;
import dev.plinth.model.Column;
import dev.plinth.model.Expression;
import dev.plinth.model.Fragment;
import dev.plinth.model.Index;
import dev.plinth.model.MemberId;
import dev.plinth.model.ObjectId;
import dev.plinth.model.QName;
import dev.plinth.model.Routine;
import dev.plinth.model.SchemaObject;
import dev.plinth.model.Table;
import dev.plinth.model.Trigger;
import dev.plinth.problem.Problem;
import dev.plinth.problem.ProblemException;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LockTest {
    private static final Catalog EVERYTHING = dev.plinth.model.Objects.everything();

    private final Migration first = migration("0001", "create", "CREATE;\n", "DROP;\n");
    private final Migration second = migration("0002", "more", "MORE '${x}';\n", "LESS;\n");
    private final Catalog before = catalog(routine("r"), table("z"));
    private final Lock lock = Lock.empty("shop", "sqlite").with(first, before).with(second, EVERYTHING);

    @TempDir
    private Path folder;

    private static Migration migration(String version, String description, String script, String undo) {
        return new Migration(
                Version.of(version), description, List.of(Script.of(script, true)), List.of(Script.of(undo, false)));
    }

    private Lock read(String text) throws IOException {
        Files.writeString(folder.resolve("schema.lock.json"), text);
        LockedCatalog read = new LockFile(folder).read(catalog()).orElseThrow();
        assertThat(read.catalog()).isEqualTo(read.lock().catalog());
        return read.lock();
    }

    private void assertRefused(String text, String code, String... words) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problems()).extracting(Problem::code).containsExactly(code))
                .hasMessageContaining(folder.resolve("schema.lock.json").toString())
                .hasMessageContainingAll(words);
    }

    @Test
    void whatIsWrittenIsReadBackEqual() throws IOException {
        String text = LockFile.text(lock, "0.1.0");
        Lock read = read(text);
        assertThat(read).isEqualTo(lock);
        assertThat(read.catalog()).isEqualTo(EVERYTHING);
        assertThat(LockFile.text(read, "0.1.0")).isEqualTo(text).endsWith("}\n").doesNotContain("\r");
    }

    @Test
    void anIndexOverAnExpressionStillNamesItsColumns() throws IOException {
        Lock read = read(LockFile.text(lock, "0.1.0"));
        assertThat(read.catalog()
                        .all(Index.class)
                        .filter(index -> index.parts().get(0).descending()))
                .singleElement()
                .satisfies(index -> {
                    assertThat(index.parts().get(0).expression()).hasToString("(lower(c))");
                    assertThat(index.uses()).contains(MemberId.column(QName.of("t"), "c"));
                });
    }

    @Test
    void everyKindOfObjectIsInThisTest() {
        assertThat(EVERYTHING.objects().stream().map(Object::getClass).collect(Collectors.toSet()))
                .isEqualTo(
                        Stream.of(SchemaObject.class.getPermittedSubclasses()).collect(Collectors.toSet()));
    }

    @Test
    void everyFormatThatWasEverWrittenIsRead() throws IOException, URISyntaxException {
        Path formats = Path.of(
                Objects.requireNonNull(LockTest.class.getResource("locks")).toURI());
        try (Stream<Path> locks = Files.list(formats)) {
            for (Path file : locks.toList()) {
                Lock read = read(Files.readString(file));
                assertThat(read.migrations())
                        .extracting(migration -> migration.version().toString())
                        .containsExactly("0001", "0002");
                assertThat(read.catalog()).isNotEqualTo(catalog());
                assertThat(read.withoutNewest().orElseThrow().catalog()).isNotEqualTo(read.catalog());
            }
        }
        assertThat(formats.resolve(LockFile.FORMAT + ".json")).exists();
    }

    @Test
    void versionsAreNumbered() {
        assertThat(Lock.empty("shop", "sqlite").lastVersion()).isEqualTo(Version.NONE);
        assertThat(lock.lastVersion()).isEqualTo(new Version(2));
        assertThat(new Version(12345)).hasToString("12345");
    }

    @Test
    void theNewestMigrationCanBeTakenAway() throws IOException {
        Lock earlier = read(LockFile.text(lock, "0.1.0")).withoutNewest().orElseThrow();
        assertThat(earlier.catalog()).isEqualTo(before);
        assertThat(earlier.migrations()).hasSize(1);
        assertThat(earlier.withoutNewest().orElseThrow()).isEqualTo(Lock.empty("shop", "sqlite"));
        assertThat(lock.withUnknownBefore().withoutNewest()).isEmpty();
    }

    @Test
    void everyChangeOfItsTextIsNoticed() {
        String text = LockFile.text(lock, "0.1.0");
        assertEdited(text.replace("\"more\"", "\"less\""));
        assertEdited(text.replace(" > 1", " > 2"));
        assertEdited(text.replace("\"B\"", "\"C\""));
        assertEdited(text.replace("\"0.1.0\"", "\"0.2.0\""));
        assertEdited(text.replaceFirst("\"checksum\": \"[0-9a-f]", "\"checksum\": \"x"));
        assertEdited(text.replaceFirst("\"chain\":\"[0-9a-f]", "\"chain\":\"x"));
        assertEdited(text.replace("\"format\": 2,", "\"format\": 2, \"extra\": 1,"));
    }

    private void assertEdited(String text) {
        assertThat(text).isNotEqualTo(LockFile.text(lock, "0.1.0"));
        assertRefused(text, "lock-edited", "its checksums do not fit what it says", "plinth:relock");
    }

    @Test
    void theOrderOfPropertiesDoesNotCount() throws IOException {
        String text = LockFile.text(lock, "0.1.0");
        assertThat(read(text.replace("\"format\": 2,", "").replaceFirst("\"database\"", "\"format\": 2, \"database\"")))
                .isEqualTo(lock);
        String turned = turned(JsonTree.of(text));
        assertThat(turned).isNotEqualTo(text).startsWith("{\"catalog\":");
        assertThat(read(turned)).isEqualTo(lock);
        assertThat(read(turned.replace("0001", "\\u0030001"))).isEqualTo(lock);
        assertEdited(turned.replace("\"Trigger\"", "\"Routine\""));
        assertEdited(turned.replace("c_check", "d_check"));
    }

    /** JSON with all properties in the opposite order. */
    private static String turned(Object tree) {
        if (tree instanceof Map<?, ?> object) {
            List<String> properties = new ArrayList<>();
            object.forEach((name, value) -> properties.add(0, turned(name) + ":" + turned(value)));
            return "{" + String.join(",", properties) + "}";
        }
        if (tree instanceof List<?> list) {
            return list.stream().map(LockTest::turned).collect(Collectors.joining(",", "[", "]"));
        }
        if (tree instanceof String text) {
            var quoted = new StringBuilder();
            JsonText.quote(text, quoted);
            return quoted.toString();
        }
        return tree.toString();
    }

    @Test
    void layoutDoesNotCount() throws IOException {
        String text = LockFile.text(lock, "0.1.0");
        assertThat(read(text.replace("\n", "\r\n"))).isEqualTo(lock);
        assertThat(read(text.replaceAll("\n *", " "))).isEqualTo(lock);
        assertThat(read(text.replace("\":", "\" :\t").replace(",\"", ",\n\"").replace("[", " [ ")))
                .isEqualTo(lock);
    }

    @Test
    void aChecksumThatFitsDoesNotHideAHistoryThatWasTurnedRound() {
        List<LockedMigration> turned =
                List.of(lock.migrations().get(1), lock.migrations().get(0));
        var other = new Lock("shop", "sqlite", turned, lock.wording(), lock.stored(), lock.before());
        assertRefused(LockFile.text(other, "0.1.0"), "lock-edited", "was edited");
    }

    @Test
    void whatIsNoLockIsRefusedByName() throws IOException {
        String text = LockFile.text(lock, "0.1.0");
        assertRefused("", "lock-unreadable", "is empty.");
        assertRefused("[]", "lock-unreadable", "is not a JSON object.");
        assertRefused("{}", "lock-unreadable", "does not say which format it has.");
        assertRefused(text.substring(0, text.length() / 2), "lock-unreadable", "is not JSON");
        assertRefused(text + "{}", "lock-unreadable", "is not JSON");
        assertRefused("<<<<<<< HEAD\n" + text, "lock-conflict", "conflict markers");
        assertRefused(
                text.replace("\"format\": 2", "\"format\": 3").replaceFirst("\"0.1.0\"", "\"7.1\""),
                "lock-newer",
                "written by a newer Plinth",
                "Use Plinth 7.1 or newer.");
        assertRefused(text.replace("\"format\": 2", "\"format\": 1"), "lock-format", "never released");
        Files.write(folder.resolve("schema.lock.json"), new byte[] {'{', (byte) 0xff});
        assertThatThrownBy(() -> new LockFile(folder).read(catalog())).hasMessageContaining("is not UTF-8 text.");
    }

    @Test
    void whatThisVersionDoesNotKnowIsRefused() {
        assertUnknown("{\"kind\":\"Planet\"}", "unknown kind Planet");
        assertUnknown("{\"kind\":\"Sequence\",\"name\":\"s\",\"start\":1.5}", "a whole number is missing");
        assertUnknown(
                "{\"kind\":\"Sequence\",\"name\":\"s\",\"start\":9223372036854775808}", "a whole number is missing");
        assertUnknown("{\"kind\":\"Table\",\"name\":\"t\",\"rows\":[]}", "unknown property rows");
        assertUnknown("{\"kind\":\"Table\"}", "no name");
        assertUnknown("{\"kind\":\"Table\",\"name\":{}}", "a text is missing");
        assertUnknown("{\"kind\":\"Table\",\"name\":\"t\",\"keys\":\"k\"}", "a list is missing");
        assertUnknown(
                "{\"kind\":\"Routine\",\"name\":\"r\",\"returns\":\"x\",\"language\":\"y\",\"body\":[[{\"column\":\"c\"}]]}",
                "a column of no table");
    }

    private void assertUnknown(String object, String words) {
        var stored = new StoredCatalog(List.of(object));
        var other = new Lock("shop", "sqlite", List.of(), lock.wording(), stored, Optional.empty());
        assertRefused(LockFile.text(other, "0.1.0"), "lock-unreadable", "cannot be read: " + words + ".");
    }

    @Test
    void whatIsFalseOrEmptyIsLeftOut() {
        assertThat(StoredCatalog.of(catalog(table("t", column("c", "text")))).objects())
                .containsExactly(
                        "{\"kind\":\"Table\",\"name\":\"t\",\"columns\":[{\"name\":\"c\",\"type\":\"text\",\"nullable\":true}]}");
    }

    @Test
    void anExpressionIsReadWithEverythingThatItNames() {
        QName there = new QName("billing", "orders");
        List<Fragment> parts = List.of(
                new Fragment.Sql("a \" \\ \n\t"),
                new Fragment.Ref(MemberId.column(QName.of("t"), "c"), "c"),
                new Fragment.Ref(MemberId.column(QName.of("t"), "C"), "\"C\""),
                new Fragment.Ref(MemberId.column(there, "c"), "c"),
                new Fragment.Ref(Table.id(there), "billing.orders"),
                new Fragment.Ref(ObjectId.of(Trigger.class, there, "tr"), "tr"),
                new Fragment.Opaque("now()", List.of(MemberId.column(there, "c"), Table.id(QName.of("u")))));
        var expression = new Expression(parts);
        Catalog written = catalog(
                new Routine(QName.of("r"), "trigger", "sql", List.of(expression)),
                table("t", new Column("c", expression, true, false, Optional.empty(), List.of(), Optional.empty())));
        StoredCatalog stored = StoredCatalog.of(written);
        assertThat(stored.objects().get(0))
                .contains("{\"column\":\"c\"},{\"column\":\"C\",\"text\":\"\\\"C\\\"\"}")
                .contains("{\"column\":\"c\",\"of\":{\"Table\":[\"billing\",\"orders\"]}}");
        for (SchemaObject object : stored.read(WORDING, catalog()).objects()) {
            List<Expression> read = object instanceof Routine routine
                    ? routine.body()
                    : List.of(((Table) object).columns().get(0).type());
            assertThat(read.get(0).parts()).isEqualTo(parts);
        }
    }

    @Test
    void anObjectThatIsLikelyIsNotReadAgain() throws IOException {
        Files.writeString(folder.resolve("schema.lock.json"), LockFile.text(lock, "0.1.0"));
        Catalog read = new LockFile(folder).read(EVERYTHING).orElseThrow().catalog();
        for (int i = 0; i < read.objects().size(); i++) {
            assertThat(read.objects().get(i)).isSameAs(EVERYTHING.objects().get(i));
        }
    }

    @Test
    void everyObjectAndEveryMemberHasALine() {
        assertThat(LockFile.text(lock, "0.1.0").lines().map(String::strip))
                .contains(
                        "{\"kind\":\"Routine\",\"name\":\"f\",\"returns\":\"trigger\",\"language\":\"plpgsql\",\"body\":[\"BEGIN END\"]},",
                        "{\"name\":\"t_pkey\",\"primary\":true,\"columns\":[\"c\",\"r\"]},");
    }
}
