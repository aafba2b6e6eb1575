package dev.plinth.problem;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects problems in the order in which they were found, each once, so that all of them are reported at once. */
public final class Problems {
    private final Set<Problem> found = new LinkedHashSet<>();

    /** Adds a problem. */
    public void add(Problem problem) {
        found.add(problem);
    }

    /** Adds a problem. */
    public void add(String code, String where, String what, String remedy) {
        found.add(new Problem(code, where, what, remedy));
    }

    /** Adds problems. */
    public void addAll(Collection<Problem> problems) {
        found.addAll(problems);
    }

    /** Whether something was found at a place, apart from problems of this code. */
    public boolean isFoundAt(String where, String otherThan) {
        return found.stream()
                .anyMatch(problem ->
                        problem.where().equals(where) && !problem.code().equals(otherThan));
    }

    /** Whether nothing was found. */
    public boolean isEmpty() {
        return found.isEmpty();
    }

    /** What was found, in order. */
    public List<Problem> found() {
        return List.copyOf(found);
    }

    /**
     * Stops if anything was found.
     *
     * @throws ProblemException with everything that was found
     */
    public void throwIfAny() {
        if (!found.isEmpty()) {
            throw new ProblemException(found());
        }
    }
}
