package dev.plinth.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs git in a folder. A merge that ends in a conflict counts as success. */
record Git(Path folder) {
    void run(String... arguments) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of("git", "-c", "user.name=Draft", "-c", "user.email=draft@example.com"));
        command.addAll(List.of(arguments));
        Process git = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        boolean conflict = output.contains("CONFLICT");
        assertThat(git.waitFor()).as(output).isEqualTo(conflict ? 1 : 0);
    }

    void commit() throws IOException, InterruptedException {
        run("add", "-A");
        run("-c", "commit.gpgsign=false", "commit", "-q", "-m", "draft");
    }
}
