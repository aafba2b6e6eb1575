package dev.plinth.cli;

import dev.plinth.problem.ProblemException;
import dev.plinth.verify.EmbeddedDatabase;
import dev.plinth.verify.VerificationException;
import java.io.UncheckedIOException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code plinth}: its commands are classes of their own. */
@Command(
        name = "plinth",
        description = "Schema as code for the JVM.",
        mixinStandardHelpOptions = true,
        subcommands = DiffCommand.class,
        exitCodeOnInvalidInput = Main.ERROR,
        exitCodeOnExecutionException = Main.ERROR)
public final class Main {
    /** The exit status of an error. */
    static final int ERROR = 1;

    private Main() {}

    /** Runs a command and exits with its status. */
    public static void main(String[] arguments) {
        System.setProperty("org.jooq.no-logo", "true");
        System.setProperty("org.jooq.no-tips", "true");
        System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", "error");
        int status = commandLine().execute(arguments);
        EmbeddedDatabase.stopIdleServers();
        System.exit(status);
    }

    /** The command line, which says what is wrong and prints no stack trace. */
    static CommandLine commandLine() {
        return new CommandLine(new Main()).setExecutionExceptionHandler((failure, command, parsed) -> {
            if (failure instanceof ProblemException
                    || failure instanceof VerificationException
                    || failure instanceof UncheckedIOException) {
                command.getErr().println(failure.getMessage());
                return ERROR;
            }
            throw failure;
        });
    }
}
