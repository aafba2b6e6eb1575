package dev.plinth.examples.rpa;

import dev.plinth.verify.Engine;
import java.io.PrintStream;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Runs the application once on an embedded database and prints what it did. */
public final class Main {
    private static final int DONE = 0;
    private static final int USAGE_ERROR = 2;

    private Main() {}

    /**
     * Runs on SQLite, or on the engine that the argument names.
     *
     * @param arguments {@code sqlite}, {@code postgres} or nothing
     */
    public static void main(String[] arguments) {
        int status = run(List.of(arguments), System.out, System.err);
        if (status != DONE) {
            System.exit(status);
        }
    }

    /** Runs as asked, and returns the exit status. */
    static int run(List<String> arguments, PrintStream out, PrintStream err) {
        Optional<Engine> engine = engine(arguments);
        if (engine.isEmpty()) {
            err.println("Usage: java -jar rpa.jar [sqlite|postgresql]");
            return USAGE_ERROR;
        }
        run(engine.get(), out);
        return DONE;
    }

    /** Runs on a new database, which is gone afterwards. */
    private static void run(Engine engine, PrintStream out) {
        try (RpaDatabase database = RpaDatabase.empty(engine)) {
            out.println("rpa_db on " + engine.dialect() + ", migrated to " + String.join(", ", database.migrate()));
            new Walkthrough(database.sql(), Clock.systemUTC(), out).run();
        }
    }

    private static Optional<Engine> engine(List<String> arguments) {
        return switch (arguments.size()) {
            case 0 -> Optional.of(Engine.SQLITE);
            case 1 ->
                Arrays.stream(Engine.values())
                        .filter(engine -> engine.dialect().equals(arguments.get(0)))
                        .findAny();
            default -> Optional.empty();
        };
    }
}
