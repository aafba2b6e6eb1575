package dev.plinth.generate;

import dev.plinth.dialect.SqlDialect;
import dev.plinth.model.Catalog;
import dev.plinth.write.FileChange;
import dev.plinth.write.Lock;
import dev.plinth.write.LockedMigration;
import dev.plinth.write.Migration;
import dev.plinth.write.Receipt;
import dev.plinth.write.SqlScript;
import dev.plinth.write.Version;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What was frozen of a database on one dialect, and where it must lead. */
public final class History {
    private final Target target;

    History(Target target) {
        this.target = target;
    }

    /** The database and the dialect, for messages. */
    public String name() {
        return target.name();
    }

    /** The dialect. */
    public SqlDialect dialect() {
        return target.stages().module();
    }

    /** The folder with {@code versions} and {@code undo}. */
    public Path folder() {
        return target.folder().path();
    }

    /** Whether the declaration has changed since. Then the migrations lead to what was frozen, and not to the declaration. */
    public boolean isBehind() {
        return !target.changes().isEmpty();
    }

    /** The frozen migrations, in order. */
    public List<Migration> migrations() {
        return target.lock().migrations().stream().map(target.folder()::frozen).toList();
    }

    /** The migrations that a baseline stands for, and those that follow it; empty without a baseline. */
    public List<Migration> unsquashed() {
        List<LockedMigration> locked = target.lock().migrations();
        return locked.stream().noneMatch(LockedMigration::isBaseline)
                ? List.of()
                : locked.stream()
                        .flatMap(migration -> migration.isBaseline()
                                ? target.folder().squashed(migration).stream()
                                : Stream.of(target.folder().frozen(migration)))
                        .toList();
    }

    /** The full DDL of what the migrations must lead to. */
    public String ddl() {
        Catalog catalog = isBehind() ? target.frozen() : target.declared();
        return SqlScript.text(List.of(name()), target.stages().statements(catalog));
    }

    /** The lock file with receipts for migrations, by their versions; no change if it has them. */
    public FileChange receipts(Map<Version, Receipt> receipts) {
        Lock lock = target.lock().withReceipts(receipts);
        return lock.equals(target.lock())
                ? FileChange.NONE
                : new FileChange(List.of(target.folder().lockFile(lock)), List.of());
    }
}
