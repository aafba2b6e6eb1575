package dev.plinth.plan;

import java.util.List;
import java.util.stream.Stream;

/**
 * Operations that make one file.
 *
 * @param remarks what a reviewer must know of how it runs
 * @param opening the statements before those of the operations
 * @param operations the operations, in the order of execution
 * @param transactional whether they run in one transaction
 */
public record Script(List<String> remarks, List<String> opening, List<Operation> operations, boolean transactional) {
    public Script {
        remarks = List.copyOf(remarks);
        opening = List.copyOf(opening);
        operations = List.copyOf(operations);
    }

    /** All statements. */
    public List<String> statements() {
        return Stream.concat(opening.stream(), operations.stream().flatMap(operation -> operation.sql().stream()))
                .toList();
    }
}
