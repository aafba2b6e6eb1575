package dev.plinth.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** A process that migrates and dies at a moment, without a word to the database. */
final class KilledProcess {
    private static final int DIED = 77;

    private KilledProcess() {}

    /** The arguments are the URL of the database, the folder of the migrations, and the moment. */
    public static void main(String[] arguments) {
        DataSource source = FaultInjection.inOneTransaction()
                .dataSource(arguments[0], null, null)
                .getDataSource();
        int moment = Integer.parseInt(arguments[2]);
        var passed = new AtomicInteger();
        WatchedMigration.run(
                FaultInjection.inOneTransaction(),
                arguments[0].startsWith("jdbc:sqlite:") ? SmallCache.of(source) : source,
                Path.of(arguments[1]),
                what -> {
                    if (passed.incrementAndGet() == moment) {
                        Runtime.getRuntime().halt(DIED);
                    }
                });
    }

    /** Waits until such a process has died. */
    static void run(String url, Path migrations, int moment) {
        try {
            Path output = Files.createTempFile("killed", ".txt");
            int status = new ProcessBuilder(List.of(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            System.getProperty("java.class.path"),
                            KilledProcess.class.getName(),
                            url,
                            migrations.toString(),
                            Integer.toString(moment)))
                    .redirectErrorStream(true)
                    .redirectOutput(Redirect.to(output.toFile()))
                    .start()
                    .waitFor();
            assertThat(status).as(Files.readString(output)).isEqualTo(DIED);
            Files.delete(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
