package dev.plinth.plan;

import dev.plinth.problem.Problem;
import dev.plinth.problem.ProblemException;
import java.util.List;

/** Changes that cannot be planned. A migration that is written by hand can still make them. */
public final class UnplannableException extends ProblemException {
    private static final long serialVersionUID = 1L;

    /** Names each change. */
    public UnplannableException(List<Problem> problems) {
        super(problems);
    }
}
