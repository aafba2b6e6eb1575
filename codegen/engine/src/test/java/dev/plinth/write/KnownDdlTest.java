package dev.plinth.write;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.model.Catalog;
import dev.plinth.model.QName;
import dev.plinth.model.Sequence;
import dev.plinth.model.Wording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KnownDdlTest {
    private static final String INPUTS = inputs("plinth.jar", 1);

    @TempDir
    Path folder;

    private Path ddl;

    private static String inputs(String planner, long start) {
        return KnownDdl.inputs(
                planner,
                "shop on postgresql",
                new Catalog(
                        List.of(new Sequence(QName.of("s"), start, 1, 1, 9, false, 1)),
                        new Wording.Rendered("1", "3.19")));
    }

    private KnownDdl read() {
        return KnownDdl.in(folder.resolve("target/known.txt"));
    }

    @BeforeEach
    void plan() {
        ddl = folder.resolve("shop.sql");
        var file = new OutputFile(ddl, "CREATE SEQUENCE s;\n");
        file.write();
        KnownDdl known = read();
        assertThat(known.isPlanned(INPUTS, ddl)).isFalse();
        known.planned(INPUTS, file);
        known.write();
    }

    @Test
    void aFileThatWasPlannedIsKnown() {
        assertThat(read().isPlanned(INPUTS, ddl)).isTrue();
    }

    @Test
    void anotherPlannerOrCatalogIsNot() {
        assertThat(read().isPlanned(inputs("plinth.jar", 2), ddl)).isFalse();
        assertThat(read().isPlanned(inputs("other.jar", 1), ddl)).isFalse();
    }

    @Test
    void aFileThatWasEditedOrRemovedIsNot() throws IOException {
        Files.writeString(ddl, "CREATE SEQUENCE t;\n");
        assertThat(read().isPlanned(INPUTS, ddl)).isFalse();
        Files.delete(ddl);
        assertThat(read().isPlanned(INPUTS, ddl)).isFalse();
    }

    @Test
    void lineEndsOfACheckoutDoNotCount() throws IOException {
        Files.writeString(ddl, "CREATE SEQUENCE s;\r\n");
        assertThat(read().isPlanned(INPUTS, ddl)).isTrue();
    }

    @Test
    void whatIsUsedNoMoreIsForgotten() {
        KnownDdl known = read();
        known.planned(inputs("other.jar", 1), new OutputFile(ddl, "CREATE SEQUENCE s;\n"));
        known.write();
        assertThat(read().isPlanned(INPUTS, ddl)).isFalse();
    }

    @Test
    void aDamagedMemoryKnowsNothing() throws IOException {
        Files.writeString(folder.resolve("target/known.txt"), "half a li");
        assertThat(read().isPlanned(INPUTS, ddl)).isFalse();
        Files.write(folder.resolve("target/known.txt"), new byte[] {(byte) 0xff, 0});
        assertThat(read().isPlanned(INPUTS, ddl)).isFalse();
    }
}
