package dev.plinth.schema.internal;

import dev.plinth.schema.Database;
import dev.plinth.schema.Dialect;
import dev.plinth.schema.NamingConvention;
import dev.plinth.schema.Platform;
import dev.plinth.schema.Sequence;
import dev.plinth.schema.Table;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;

/** What was declared of a database so far. */
public final class DatabaseState {
    private final String name;
    private final List<Platform> platforms;
    private final Set<Dialect> dialects = new LinkedHashSet<>();
    private final Set<Table> tables = new LinkedHashSet<>();
    private final List<DeclaredAcceptance> accepted = new ArrayList<>();
    private final Set<Sequence> sequences = new LinkedHashSet<>();
    private boolean online;
    private Duration lockTimeout = Duration.ofSeconds(5);
    private Supplier<NamingConvention> naming = NamingConvention::postgresql;

    /** A database that has no table yet. */
    public DatabaseState(String name, List<Platform> platforms) {
        this.name = name;
        this.platforms = List.copyOf(platforms);
        platforms.forEach(platform -> dialects.add(platform.dialect()));
    }

    static DatabaseState of(Database database) {
        return Stateful.state(database);
    }

    /** Adds tables; one that is added twice counts once. */
    public void add(List<Table> added) {
        tables.addAll(added);
    }

    /** Accepts a loss. */
    public void accept(String loss, String reason) {
        accepted.add(new DeclaredAcceptance(
                loss.strip(), reason.replaceAll("\\s+", " ").strip()));
    }

    /** Adds sequences; one that is added twice counts once. */
    public void addSequences(List<Sequence> added) {
        sequences.addAll(added);
    }

    /** Says that no table may be locked for long. */
    public void runOnline() {
        online = true;
    }

    /** Sets how long a migration waits for a lock. */
    public void limitLocks(Duration timeout) {
        lockTimeout = Objects.requireNonNull(timeout, "timeout");
    }

    /** Sets what gives the naming convention. It is asked when the declaration is loaded. */
    public void naming(Supplier<NamingConvention> convention) {
        naming = convention;
    }

    String name() {
        return name;
    }

    List<Platform> platforms() {
        return platforms;
    }

    boolean online() {
        return online;
    }

    Duration lockTimeout() {
        return lockTimeout;
    }

    Set<Dialect> dialects() {
        return dialects;
    }

    List<Table> tables() {
        return new ArrayList<>(tables);
    }

    List<DeclaredAcceptance> accepted() {
        return List.copyOf(accepted);
    }

    List<Sequence> sequences() {
        return new ArrayList<>(sequences);
    }

    NamingConvention naming() {
        return naming.get();
    }
}
