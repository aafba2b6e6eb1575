package dev.plinth.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.benchmarks.Generate.Goal;
import dev.plinth.benchmarks.declared.SourceFolder;
import dev.plinth.verify.EmbeddedDatabase;
import dev.plinth.verify.MigrationProof;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the benchmark declares is a database that SQLite takes. */
@Tag("slow")
final class DeclaredTablesTest {
    @TempDir
    private Path folder;

    /** Enough of them that each kind of reference and of table is there. */
    @Test
    void anApplicationCompilesLoadsAndApplies() throws Exception {
        SourceFolder sources = SourceFolder.ofApplication(folder.resolve("sources"), 44);
        assertThat(applied(sources))
                .contains("CREATE TABLE audit_0041", "CREATE TRIGGER item_0042_history")
                .contains("CONSTRAINT item_0042_model FOREIGN KEY (tenant, model_code)")
                .contains("CONSTRAINT item_0040_successor_id_fkey", "REFERENCES item_0042 (id)")
                .contains("CONSTRAINT item_0042_parent_id_fkey", "CREATE UNIQUE INDEX item_0044_one_active");
    }

    @Test
    void aRingCompilesLoadsAndApplies() throws Exception {
        SourceFolder sources = SourceFolder.ofRing(folder.resolve("sources"), 3);
        assertThat(applied(sources)).contains("REFERENCES link_0002 (id)", "REFERENCES link_0001 (id)");
    }

    @Test
    void everyBuildWritesADraft() throws Exception {
        SourceFolder sources = SourceFolder.ofRing(folder.resolve("sources"), 3);
        Path output = folder.resolve("output");
        generate(Goal.DRAFT, sources, output);
        assertThat(Generate.migrations(output).resolve("generated/sqlite/draft/V0001__draft.sql"))
                .content()
                .contains("CREATE TABLE link_0003");
    }

    @Test
    void theSameCountGivesTheSameSources() throws IOException {
        List<Path> once = SourceFolder.ofApplication(folder.resolve("once"), 44).files();
        List<Path> again =
                SourceFolder.ofApplication(folder.resolve("again"), 44).files();
        assertThat(once).hasSameSizeAs(again).hasSizeGreaterThan(44);
        for (int i = 0; i < once.size(); i++) {
            assertThat(once.get(i))
                    .hasSameTextualContentAs(again.get(i))
                    .hasFileName(again.get(i).getFileName().toString());
        }
    }

    /** The SQLite script without quotes, once it was applied, undone and applied again. */
    private String applied(SourceFolder sources) throws Exception {
        Path output = folder.resolve("output");
        generate(Goal.MIGRATION, sources, output);
        Path scripts = Generate.migrations(output).resolve("generated").resolve("sqlite");
        try (EmbeddedDatabase database = EmbeddedDatabase.sqlite()) {
            assertThat(MigrationProof.of(database, scripts).problems()).isEmpty();
        }
        try (Stream<Path> versions = Files.list(scripts.resolve("versions"))) {
            return Files.readString(versions.findFirst().orElseThrow()).replace("\"", "");
        }
    }

    private void generate(Goal goal, SourceFolder sources, Path output) throws Exception {
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {compiled(sources).toUri().toURL()})) {
            Generate.generate(goal, loader.loadClass(SourceFolder.databaseClass()), output);
        }
    }

    private Path compiled(SourceFolder sources) throws IOException {
        Path classes = Files.createDirectories(folder.resolve("classes"));
        List<String> arguments = new ArrayList<>(
                List.of("-d", classes.toString(), "-classpath", System.getProperty("java.class.path"), "-proc:none"));
        sources.files().forEach(file -> arguments.add(file.toString()));
        int status = ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(new String[0]));
        assertThat(status).isZero();
        return classes;
    }
}
