package dev.plinth.problem;

import java.util.List;
import java.util.stream.Collectors;

/** Stops the work at hand because of problems. Its message lists all of them, a line each; nothing was changed. */
public class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    /**
     * Stops because of these problems.
     *
     * @param problems at least one
     */
    public ProblemException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining(System.lineSeparator())));
        this.problems = List.copyOf(problems);
    }

    /** Stops because of one problem. */
    public ProblemException(Problem problem) {
        this(List.of(problem));
    }

    /** Stops because of one problem, which an exception brought to light. */
    public ProblemException(Problem problem, Throwable cause) {
        this(problem);
        initCause(cause);
    }

    /** The problems, in the order in which they were found. */
    public final List<Problem> problems() {
        return problems;
    }
}
