package dev.plinth.verify;

import dev.plinth.problem.Problem;
import dev.plinth.write.Receipt;
import dev.plinth.write.Version;
import java.util.List;
import java.util.Map;

/**
 * What the proof of a history found.
 *
 * @param engine the engine and its version, for example {@code PostgreSQL 18.6}
 * @param problems what is not as it should be; empty if the history is proved
 * @param warnings what was not tried, and why
 * @param receipts what was proved of each migration; empty if the whole history does not lead where it should
 */
public record HistoryResult(
        String engine, List<Problem> problems, List<String> warnings, Map<Version, Receipt> receipts) {
    public HistoryResult {
        problems = List.copyOf(problems);
        warnings = List.copyOf(warnings);
        receipts = Map.copyOf(receipts);
    }
}
