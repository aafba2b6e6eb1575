package dev.plinth.sqlite;

import dev.plinth.golden.GoldenFaults;
import dev.plinth.verify.EmbeddedDatabase;
import java.util.Set;

class FaultsTest extends GoldenFaults {
    FaultsTest() {
        super(
                new SqliteDialect(),
                EmbeddedDatabase::sqlite,
                Set.of(
                        "widen-varchar-that-others-reference",
                        "integer-to-bigint-of-a-key-that-others-reference",
                        "nullable-to-required-with-backfill",
                        "rename-table-and-its-columns",
                        "rename-label-of-two-columns",
                        "remove-label-with-default-index-and-trigger",
                        "cast-enum-to-text",
                        "drop-table-that-others-reference",
                        "drop-column-that-an-index-has"));
    }
}
