package dev.plinth.plan;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts operations into scripts. A new script starts where operations that run in one way meet those that run in another, where a
 * transaction would take more locks than the server may have, and where a statement needs an earlier one to be committed.
 */
final class ScriptCut {
    private final ScriptRules rules;
    private final PlanContext context;
    private final List<Script> scripts = new ArrayList<>();
    private final List<Operation> open = new ArrayList<>();
    private int locks;

    private ScriptCut(ScriptRules rules, PlanContext context) {
        this.rules = rules;
        this.context = context;
    }

    static List<Script> of(List<Operation> operations, ScriptRules rules, PlanContext context) {
        var cut = new ScriptCut(rules, context);
        operations.forEach(cut::add);
        cut.close();
        return cut.scripts;
    }

    private void add(Operation operation) {
        if (!fits(operation)) {
            close();
        }
        open.add(operation);
        locks += operation.locks();
    }

    private boolean fits(Operation operation) {
        return open.isEmpty()
                || (operation.execution() == open.get(0).execution()
                        && operation.execution().shares()
                        && locks + operation.locks() <= rules.mostLocks()
                        && open.stream().noneMatch(operation::needsCommitOf));
    }

    private void close() {
        if (!open.isEmpty()) {
            scripts.add(new Script(
                    rules.remarks(open.get(0).execution()),
                    rules.opening(open, context),
                    open,
                    open.get(0).execution().isTransactional()));
        }
        open.clear();
        locks = 0;
    }
}
