package dev.plinth.plan;

import java.util.List;

/** What a dialect asks of the scripts of a plan. */
public interface ScriptRules {
    /** Nothing: a script may be as long as it likes, and begins with its operations. */
    ScriptRules NONE = new ScriptRules() {
        @Override
        public int mostLocks() {
            return Integer.MAX_VALUE;
        }

        @Override
        public List<String> opening(List<Operation> operations, PlanContext context) {
            return List.of();
        }
    };

    /** The most locks that one transaction should take. */
    int mostLocks();

    /** What the head of a script says of how its operations run. */
    default List<String> remarks(Execution execution) {
        return List.of();
    }

    /** The statements that a script with these operations begins with. */
    List<String> opening(List<Operation> operations, PlanContext context);
}
