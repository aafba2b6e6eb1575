package dev.plinth.schema;

import static dev.plinth.schema.Dialect.POSTGRES;
import static dev.plinth.schema.Dialect.SQLITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.plinth.problem.Problem;
import dev.plinth.problem.ProblemException;
import dev.plinth.schema.internal.Declarations;
import dev.plinth.schema.internal.DeclaredDatabase;
import dev.plinth.version.EngineVersion;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class PlatformTest {
    private static final class Notes extends Table {
        Notes() {
            super("notes");
            integer("id").primaryKey();
            large();
        }
    }

    private static final class Store extends Database {
        Store(Consumer<Store> more, Platform first, Platform... others) {
            super("store", first, others);
            tables(new Notes());
            more.accept(this);
        }

        static Platform server(int version) {
            return postgresql(version);
        }

        static Platform file(String version) {
            return sqlite(version);
        }
    }

    private static DeclaredDatabase load(Platform first, Platform... others) {
        return Declarations.load(new Store(store -> {}, first, others));
    }

    private static List<Problem> problems(Platform first, Platform... others) {
        return catchThrowableOfType(ProblemException.class, () -> load(first, others))
                .problems();
    }

    @Test
    void aDialectAloneIsTheOldestVersionThatIsSupported() {
        DeclaredDatabase database = load(POSTGRES, SQLITE);
        assertThat(database.dialects()).containsExactly(POSTGRES, SQLITE);
        assertThat(database.rollout().oldest(POSTGRES)).hasToString("12");
        assertThat(database.rollout().oldest(SQLITE)).hasToString("3.39");
        assertThat(database.rollout().online()).isFalse();
        assertThat(database.rollout().lockTimeout()).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void versionsAreDeclaredWithTheDialects() {
        DeclaredDatabase database = load(Store.file("3.53.1"), Store.server(15));
        assertThat(database.dialects()).containsExactly(SQLITE, POSTGRES);
        assertThat(database.rollout().oldest(SQLITE)).isEqualTo(new EngineVersion(3, 53, 1));
        assertThat(database.rollout().oldest(POSTGRES)).isEqualTo(new EngineVersion(15, 0, 0));
    }

    @Test
    void aTableIsLargeAndADatabaseIsOnlineWhereTheySaySo() {
        DeclaredDatabase database = Declarations.load(new Store(
                store -> {
                    store.online();
                    store.lockTimeout(Duration.ofMillis(1500));
                },
                POSTGRES));
        assertThat(database.rollout().online()).isTrue();
        assertThat(database.rollout().lockTimeout()).isEqualTo(Duration.ofMillis(1500));
        assertThat(database.tables().get(0).large()).isTrue();
    }

    @Test
    void whatIsNoVersionIsRefused() {
        assertThat(problems(Store.file("3.x"))).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("engine-version");
            assertThat(problem.what()).isEqualTo("\"3.x\" is no version of SQLite.");
        });
    }

    @Test
    void whatIsTooOldIsRefused() {
        assertThat(problems(Store.server(11))).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("engine-too-old");
            assertThat(problem.what())
                    .isEqualTo("PostgreSQL 11 is older than 12, the oldest version that is supported.");
        });
        assertThat(problems(Store.file("3.38.5")))
                .singleElement()
                .extracting(Problem::code)
                .isEqualTo("engine-too-old");
    }

    @Test
    void oneDialectHasOneOldestVersion() {
        assertThat(load(Store.server(15), Store.server(15)).dialects()).containsExactly(POSTGRES);
        assertThat(problems(Store.server(15), POSTGRES)).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("engine-twice");
            assertThat(problem.what()).isEqualTo("It names PostgreSQL with two oldest versions, 15 and 12.");
        });
    }

    @Test
    void aTimeoutThatTheServerCannotHaveIsRefused() {
        for (Duration timeout : List.of(Duration.ofMillis(-1), Duration.ofDays(25))) {
            ProblemException refused = catchThrowableOfType(
                    ProblemException.class,
                    () -> Declarations.load(new Store(store -> store.lockTimeout(timeout), POSTGRES)));
            assertThat(refused.problems())
                    .singleElement()
                    .extracting(Problem::code)
                    .isEqualTo("lock-timeout");
        }
    }
}
