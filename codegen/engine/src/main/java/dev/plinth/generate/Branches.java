package dev.plinth.generate;

import dev.plinth.model.Catalog;
import dev.plinth.write.CommittedHistory;
import dev.plinth.write.Lock;
import dev.plinth.write.LockedMigration;
import dev.plinth.write.Migration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Two histories of a database on one dialect, which begin alike.
 *
 * @param committed what git has of them
 * @param upstream the one that stays
 * @param local the other one
 * @param common how many migrations they have in common
 */
record Branches(CommittedHistory committed, Lock upstream, Lock local, int common) {
    static Branches of(CommittedHistory committed) {
        Lock upstream = committed.upstream();
        Lock local = committed.local();
        int common = 0;
        while (common < upstream.migrations().size()
                && common < local.migrations().size()
                && upstream.migrations()
                        .get(common)
                        .chain()
                        .equals(local.migrations().get(common).chain())) {
            common++;
        }
        return new Branches(committed, upstream, local, common);
    }

    /** Whether a baseline is on one side only. */
    boolean isSquashed() {
        return Stream.concat(upstreamOnly().stream(), localOnly().stream()).anyMatch(LockedMigration::isBaseline);
    }

    List<LockedMigration> upstreamOnly() {
        return upstream.migrations().subList(common, upstream.migrations().size());
    }

    List<LockedMigration> localOnly() {
        return local.migrations().subList(common, local.migrations().size());
    }

    /** The catalog after a migration of {@link #localOnly}; after the common ones for -1. Empty if no commit knows it. */
    Optional<Catalog> after(int position) {
        return committed.after(common + position + 1);
    }

    Migration upstream(LockedMigration migration) {
        return committed.upstream(migration);
    }

    Migration local(LockedMigration migration) {
        return committed.local(migration);
    }
}
