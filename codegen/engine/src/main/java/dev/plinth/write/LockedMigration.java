package dev.plinth.write;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A migration in the lock file.
 *
 * @param version its version
 * @param description its description, as in the names of its files
 * @param files its files and those of its undo
 * @param chain the checksum of all of these and of the chain before; a change of history changes every chain after it
 * @param receipts which engines have proved it; the chain does not cover them, because they come later
 */
public record LockedMigration(
        Version version, String description, List<LockedFile> files, String chain, List<Receipt> receipts) {
    /** The description of baselines. */
    static final String BASELINE = "baseline";

    /** Copies its lists. */
    public LockedMigration {
        files = List.copyOf(files);
        receipts = List.copyOf(receipts);
    }

    /**
     * A baseline. It has no undo.
     *
     * @param files its script, and the files of what it stands for, in the folder where they are now
     */
    static LockedMigration baseline(Version version, List<LockedFile> files) {
        return new LockedMigration(version, BASELINE, files, chain(version, BASELINE, files, ""), List.of());
    }

    /** The same after another chain. */
    LockedMigration after(String chainBefore) {
        return new LockedMigration(
                version, description, files, chain(version, description, files, chainBefore), receipts);
    }

    /** Whether it stands for migrations that were squashed: it runs in an empty database only. */
    public boolean isBaseline() {
        return files.stream().anyMatch(file -> file.path().startsWith("versions/B"));
    }

    /** The same with a receipt, which takes the place of an older one of the same series of the engine. */
    LockedMigration with(Receipt receipt) {
        if (receipts.stream().anyMatch(receipt::isLike)) {
            return this;
        }
        List<Receipt> all = new ArrayList<>(receipts);
        all.removeIf(receipt::isOfSeries);
        all.add(receipt);
        all.sort(Comparator.comparing(Receipt::engine).thenComparing(Receipt::version));
        return new LockedMigration(version, description, files, chain, all);
    }

    static LockedMigration of(Migration migration, String chainBefore) {
        List<LockedFile> files = migration.files().stream().map(LockedFile::of).toList();
        return new LockedMigration(
                migration.version(),
                migration.description(),
                files,
                chain(migration.version(), migration.description(), files, chainBefore),
                List.of());
    }

    /** Whether the chain is what the rest and the chain before make it. */
    boolean follows(String chainBefore) {
        return chain.equals(chain(version, description, files, chainBefore));
    }

    private static String chain(Version version, String description, List<LockedFile> files, String before) {
        List<String> texts = new ArrayList<>(List.of(before, version.toString(), description));
        for (LockedFile file : files) {
            texts.add(file.path());
            texts.add(file.checksum());
        }
        return Sha256.of(texts.toArray(String[]::new));
    }
}
