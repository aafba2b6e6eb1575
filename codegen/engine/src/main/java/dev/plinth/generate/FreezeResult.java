package dev.plinth.generate;

import java.nio.file.Path;
import java.util.List;

/**
 * What freezing did.
 *
 * @param changed the files that were written or deleted; none if there was no draft
 * @param unused the losses that declarations accept, but that did not happen: {@code todo: tasks.note}
 */
public record FreezeResult(List<Path> changed, List<String> unused) {
    /** Copies its lists. */
    public FreezeResult {
        changed = List.copyOf(changed);
        unused = List.copyOf(unused);
    }
}
