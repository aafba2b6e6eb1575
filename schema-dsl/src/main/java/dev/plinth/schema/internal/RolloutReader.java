package dev.plinth.schema.internal;

import dev.plinth.schema.Dialect;
import dev.plinth.schema.Platform;
import dev.plinth.version.EngineVersion;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Reads how the migrations of a database run. */
final class RolloutReader {
    private static final Duration LONGEST = Duration.ofMillis(Integer.MAX_VALUE);

    private final Reading reading;
    private final DatabaseState state;

    private RolloutReader(Reading reading) {
        this.reading = reading;
        state = reading.database();
    }

    static DeclaredRollout read(Reading reading) {
        return new RolloutReader(reading).read();
    }

    private DeclaredRollout read() {
        Map<Dialect, EngineVersion> oldest = new EnumMap<>(Dialect.class);
        for (Platform platform : state.platforms()) {
            Dialect dialect = platform.dialect();
            EngineVersion version = platform instanceof Platform.Oldest said ? version(said) : dialect.oldest();
            EngineVersion other = oldest.put(dialect, version);
            if (other != null && !other.equals(version)) {
                reading.problems()
                        .add(
                                "engine-twice",
                                reading.databaseClass(),
                                "It names %s with two oldest versions, %s and %s."
                                        .formatted(dialect.product(), other, version),
                                "Keep the older one.");
            }
        }
        if (state.lockTimeout().isNegative() || state.lockTimeout().compareTo(LONGEST) > 0) {
            reading.problems()
                    .add(
                            "lock-timeout",
                            reading.databaseClass(),
                            "PostgreSQL cannot wait %s for a lock.".formatted(state.lockTimeout()),
                            "Give lockTimeout(…) at least 0 and at most %d milliseconds."
                                    .formatted(LONGEST.toMillis()));
        }
        return new DeclaredRollout(oldest, state.online(), state.lockTimeout());
    }

    private EngineVersion version(Platform.Oldest said) {
        Dialect dialect = said.dialect();
        Optional<EngineVersion> version = EngineVersion.parse(said.version());
        if (version.isEmpty()) {
            reading.problems()
                    .add(
                            "engine-version",
                            reading.databaseClass(),
                            "\"%s\" is no version of %s.".formatted(said.version(), dialect.product()),
                            "Write it like \"%s\".".formatted(dialect.oldest()));
        } else if (!version.get().isAtLeast(dialect.oldest())) {
            reading.problems()
                    .add(
                            "engine-too-old",
                            reading.databaseClass(),
                            "%s %s is older than %s, the oldest version that is supported."
                                    .formatted(dialect.product(), version.get(), dialect.oldest()),
                            "Name %s or a later version.".formatted(dialect.oldest()));
        }
        return version.orElse(dialect.oldest());
    }
}
