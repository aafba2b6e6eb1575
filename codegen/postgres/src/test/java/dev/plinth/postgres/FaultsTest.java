package dev.plinth.postgres;

import dev.plinth.golden.GoldenFaults;
import dev.plinth.verify.EmbeddedDatabase;
import java.util.Set;

class FaultsTest extends GoldenFaults {
    FaultsTest() {
        super(
                new PostgresDialect(),
                EmbeddedDatabase::postgres,
                Set.of("nullable-to-required-with-backfill", "cast-enum-to-text", "rename-label-of-two-columns"));
    }
}
