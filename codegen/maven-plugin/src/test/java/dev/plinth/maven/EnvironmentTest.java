package dev.plinth.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A project whose texts are not ASCII, generated in Java virtual machines of other countries. */
@Tag("slow")
class EnvironmentTest {
    private static final String FIELDS = """
            public final Column<String> code = varchar("code", 1234).defaultTo("I");
            public final Column<Integer> rank = integer("rank").defaultTo(12345);
            public final Column<Double> share = doublePrecision("share").defaultTo(1234.5);
            public final Column<OffsetDateTime> due =
                    timestamptz("due").defaultTo(OffsetDateTime.parse("2026-03-01T09:30:00+05:45"));
            """;
    private static final String TABLE = """
            describe("Größe, ışık, 日本");
            index("tasks_by_title").on(title).where(title.ne("İ"));
            check("rank_is_high", rank.gt(1000));
            """;

    @TempDir
    Path folder;

    private UserProject project;

    /** The goal in a Java of its own: the first argument is the folder of the project. */
    static final class Elsewhere {
        private Elsewhere() {}

        public static void main(String[] arguments) {
            new UserProject(Path.of(arguments[0])).run().succeeded().lines().forEach(System.out::println);
        }
    }

    @BeforeEach
    void generate() {
        project = declare("here");
        project.run().succeeded();
    }

    private UserProject declare(String name) {
        return UserProject.todo(folder.resolve(name)).table("Tasks", "tasks", FIELDS, TABLE);
    }

    @Test
    void turkishWithLatinLetters() throws IOException, InterruptedException {
        generatesTheSame("-Duser.language=tr", "-Duser.country=TR", "-Dfile.encoding=ISO-8859-1");
    }

    @Test
    void arabicWithTheLineEndsOfWindows() throws IOException, InterruptedException {
        generatesTheSame("-Duser.language=ar", "-Duser.country=EG", "-Dline.separator=\r\n");
    }

    private void generatesTheSame(String... options) throws IOException, InterruptedException {
        UserProject elsewhere = declare("elsewhere");
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.add("-XX:TieredStopAtLevel=1"); // it starts faster
        command.addAll(List.of(options));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Elsewhere.class.getName()));
        command.add(elsewhere.path("").toString());
        File output = folder.resolve("output").toFile();
        int status = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output)
                .start()
                .waitFor();
        assertThat(status).as(() -> UserProject.text(output.toPath())).isZero();
        assertThat(elsewhere.tree()).containsExactlyEntriesOf(project.tree());
    }
}
