package dev.plinth.plan;

import java.util.List;

/**
 * Operations that make one file.
 *
 * @param operations the operations, in the order of execution
 * @param transactional whether they run in one transaction
 */
public record Script(List<Operation> operations, boolean transactional) {
    public Script {
        operations = List.copyOf(operations);
    }

    /** The statements of all operations. */
    public List<String> statements() {
        return operations.stream()
                .flatMap(operation -> operation.sql().stream())
                .toList();
    }
}
