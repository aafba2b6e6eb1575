package dev.plinth.generate;

import java.nio.file.Path;
import java.util.List;

/**
 * What a rebase of migrations did.
 *
 * @param moved a sentence for each migration that has another number now, or that is not needed any more
 * @param changed the files that were written or deleted
 */
public record RebaseResult(List<String> moved, List<Path> changed) {
    public RebaseResult {
        moved = List.copyOf(moved);
        changed = List.copyOf(changed);
    }
}
