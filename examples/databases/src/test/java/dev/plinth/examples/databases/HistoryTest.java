package dev.plinth.examples.databases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plinth.dialect.SqlDialect;
import dev.plinth.examples.databases.overlay.Overlay;
import dev.plinth.examples.databases.rpa.RpaDb;
import dev.plinth.generate.MigrationGenerator;
import dev.plinth.golden.FaultInjection;
import dev.plinth.golden.LiveDatabase;
import dev.plinth.golden.NativeConnectors;
import dev.plinth.postgres.PostgresDialect;
import dev.plinth.schema.Database;
import dev.plinth.schema.internal.Declarations;
import dev.plinth.sqlite.SqliteDialect;
import dev.plinth.verify.EmbeddedDatabase;
import dev.plinth.verify.Engine;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** All frozen migrations of the example databases, one after the other and back, with rows in the tables. */
@Tag("slow")
class HistoryTest {
    private static final List<String> RPA_ROWS = List.of(
            "INSERT INTO execution_requests (rpa_key_id, rpa_request) VALUES ('invoices', '{\"month\": 2}')",
            "INSERT INTO saga (exec_id, rpa_key_id, rpa_request_object, events)"
                    + " VALUES (1, 'invoices', '{\"month\": 2}', '[1]')",
            "INSERT INTO saga (exec_id, rpa_key_id, rpa_request_object, saga_type, parent_saga_id)"
                    + " VALUES (1, 'invoices', '{\"robot\": \"login\"}', 'ROBOT_SAGA', 1)",
            "INSERT INTO event_store (saga_id, exec_id, event_type, event_data) VALUES (2, 1, 'StepCompleted', '{}')",
            "UPDATE execution_requests SET saga_id = 1");

    private static final List<String> RUN_ROWS = List.of(
            "INSERT INTO robot_run (saga_id, robot_name) VALUES (2, 'login')",
            "INSERT INTO robot_run (saga_id, robot_name, run_status) VALUES (2, 'login', 'FAILED')");

    private static final List<String> OVERLAY_ROWS = List.of(
            "INSERT INTO companies (name, invite_token) VALUES ('Acme', 'a')",
            "INSERT INTO companies (name, invite_token) VALUES ('Globex', 'b')",
            "INSERT INTO users (company_id, email, password_hash, role) VALUES (1, 'ann@acme.example', 'h', 'admin')",
            "INSERT INTO users (company_id, email, password_hash, role) VALUES (2, 'bob@globex.example', 'h', 'regular')",
            "INSERT INTO users (company_id, email, password_hash, role) VALUES (2, 'gone@globex.example', 'h', 'regular')",
            "DELETE FROM users WHERE id = 3",
            "INSERT INTO workflows (company_id, created_by, name, starting_url) VALUES (1, 1, 'Invoices', '/')",
            "INSERT INTO steps (workflow_id, edited_by, step_number, action_type, selectors, element_meta, page_context)"
                    + " VALUES (1, 1, 1, 'click', '[]', '{}', '{}')",
            "INSERT INTO health_logs (workflow_id, step_id, user_id, status) VALUES (1, 1, 1, 'ok')",
            "INSERT INTO notifications (company_id, workflow_id, read_by, type, severity, title)"
                    + " VALUES (1, 1, 1, 'workflow', 'info', 'Recorded')",
            "INSERT INTO notifications (company_id, type, severity, title) VALUES (1, 'workflow', 'warning', 'Healed')",
            "INSERT INTO notifications (company_id, type, severity, title) VALUES (2, 'workflow', 'error', 'Broken')");

    static Stream<Arguments> histories() {
        return Stream.of(new PostgresDialect(), new SqliteDialect())
                .flatMap(dialect -> Stream.of(
                        Arguments.of(new RpaDb(), dialect, RPA_ROWS),
                        Arguments.of(new Overlay(), dialect, OVERLAY_ROWS)));
    }

    /** The structure that the declaration has, and undone step by step what was there before, with all rows. */
    @ParameterizedTest
    @MethodSource("histories")
    void leadsToTheDeclarationAndBack(Database database, SqlDialect dialect, List<String> rows, @TempDir Path folder) {
        var declared = Declarations.load(database);
        new MigrationGenerator(dialect)
                .prepare(declared, folder, Optional.empty())
                .write();
        Engine engine = engine(dialect);
        Path migrations = Histories.of(declared.name(), engine);
        try (var live = live(engine);
                var fresh = live(engine)) {
            fresh.migrate(folder.resolve(declared.name()).resolve(engine.dialect()));
            live.migrate(migrations, 1);
            rows.forEach(live::execute);
            List<String> kept = kept(live);
            List<List<String>> before = new ArrayList<>();
            for (int version = 2; version <= 4; version++) {
                before.add(all(live));
                live.migrate(migrations, version);
                assertThat(kept(live)).as("after version %s", version).isEqualTo(kept);
            }
            assertThat(live.comparable()).isEqualTo(fresh.comparable());
            for (int version = 4; version > 1; version--) {
                live.undo(migrations, version);
                assertThat(all(live)).as("before version %s", version).isEqualTo(before.get(version - 2));
            }
            live.migrate(migrations);
            assertThat(live.comparable()).isEqualTo(fresh.comparable());
        }
    }

    @ParameterizedTest
    @EnumSource
    void theColumnOfSagasIsRenamedAndTheTriggerFollows(Engine engine) {
        try (var live = live(engine)) {
            Path migrations = start(live, "rpa_db", RPA_ROWS);
            List<String> requests = live.values("SELECT rpa_request_object FROM saga_read_model ORDER BY saga_id");
            assertThat(requests).hasSize(2).contains("{\"robot\": \"login\"}");
            live.migrate(migrations, 2);
            assertThat(live.values("SELECT rpa_request FROM saga_read_model ORDER BY saga_id"))
                    .isEqualTo(requests);
            assertThat(live.values("SELECT rpa_request FROM saga ORDER BY saga_id"))
                    .isEqualTo(requests);
            live.execute("UPDATE saga SET rpa_request = '[1]' WHERE saga_id = 2");
            assertThat(live.value("SELECT rpa_request FROM saga_read_model WHERE saga_id = 2"))
                    .isEqualTo("[1]");
            live.undo(migrations, 2);
            live.execute("UPDATE saga SET rpa_request_object = '[2]' WHERE saga_id = 2");
            assertThat(live.value("SELECT rpa_request_object FROM saga_read_model WHERE saga_id = 2"))
                    .isEqualTo("[2]");
        }
    }

    @ParameterizedTest
    @EnumSource
    void runsHaveAReadModelAndThenNeedTheirSaga(Engine engine) {
        try (var live = live(engine)) {
            Path migrations = start(live, "rpa_db", RPA_ROWS);
            live.migrate(migrations, 3);
            RUN_ROWS.forEach(live::execute);
            String runs = "SELECT run_id || ' ' || saga_id || ' ' || exec_id || ' ' || robot_name || ' ' || run_status"
                    + " FROM robot_run_read_model ORDER BY run_id";
            List<String> read = List.of("1 2 1 login RUNNING", "2 2 1 login FAILED");
            assertThat(live.values(runs)).isEqualTo(read);
            live.migrate(migrations, 4);
            assertThat(live.values(runs)).isEqualTo(read);
            String withoutSaga = "INSERT INTO robot_run (robot_name) VALUES ('login')";
            assertThat(live.executeEach(List.of(withoutSaga))).hasSize(1);
            live.undo(migrations, 4);
            assertThat(live.values(runs)).isEqualTo(read);
            assertThat(live.executeEach(List.of(withoutSaga))).isEmpty();
        }
    }

    /** The row is left as it is, and so is the version, until somebody says what becomes of it. */
    @ParameterizedTest
    @EnumSource
    void aRunWithoutSagaStopsTheMigration(Engine engine) {
        try (var live = live(engine)) {
            Path migrations = start(live, "rpa_db", RPA_ROWS);
            live.migrate(migrations, 3);
            live.execute("INSERT INTO robot_run (robot_name) VALUES ('login')");
            List<String> before = all(live);
            assertThatThrownBy(() -> live.migrate(migrations))
                    .hasMessageContaining("saga_id")
                    .hasMessageContaining(engine == Engine.SQLITE ? "row of robot_run 1 has no value" : "null values");
            assertThat(all(live)).isEqualTo(before);
            live.execute("DELETE FROM robot_run");
            live.migrate(migrations);
        }
    }

    @ParameterizedTest
    @EnumSource
    void valuesAreMappedAndUsersKeepWhatReferencesThem(Engine engine) {
        try (var live = live(engine)) {
            Path migrations = start(live, "overlay", OVERLAY_ROWS);
            String severities = "SELECT severity FROM notifications ORDER BY id";
            live.migrate(migrations, 2);
            assertThat(live.values("SELECT time_zone FROM companies")).containsExactly("UTC", "UTC");
            live.migrate(migrations, 3);
            assertThat(live.values(severities)).containsExactly("INFO", "WARN", "ERROR");
            live.migrate(migrations, 4);
            assertThat(live.values("SELECT count(updated_at) FROM users")).containsExactly("2");
            assertThat(live.values("SELECT created_by FROM workflows")).containsExactly("1");
            assertThat(live.values("SELECT edited_by FROM steps")).containsExactly("1");
            assertThat(live.values("SELECT user_id FROM health_logs")).containsExactly("1");
            assertThat(live.values("SELECT read_by FROM notifications ORDER BY id"))
                    .containsExactly("1", "null", "null");
            live.execute("INSERT INTO users (company_id, email, password_hash, role) VALUES (1, 'c@a', 'h', 'admin')");
            assertThat(live.value("SELECT max(id) FROM users"))
                    .as("a number is not given twice")
                    .isEqualTo("4");
            live.undo(migrations, 4);
            live.undo(migrations, 3);
            assertThat(live.values(severities)).containsExactly("info", "warning", "error");
        }
    }

    static Stream<Arguments> sqliteHistories() {
        return Stream.of(Arguments.of("rpa_db", RPA_ROWS), Arguments.of("overlay", OVERLAY_ROWS));
    }

    /** The same comes of it, each version and back. */
    @ParameterizedTest
    @MethodSource("sqliteHistories")
    void runsInTheWayOfNativeConnectors(String database, List<String> rows) throws SQLException {
        Path migrations = Histories.of(database, Engine.SQLITE);
        try (var live = live(Engine.SQLITE);
                var stock = live(Engine.SQLITE)) {
            var connectors = new NativeConnectors(live.embedded(), true);
            start(stock, database, rows);
            connectors.run(migrations.resolve("versions"), "V0001");
            rows.forEach(live::execute);
            List<String> before = all(live);
            for (int version = 2; version <= 4; version++) {
                stock.migrate(migrations, version);
                connectors.run(migrations.resolve("versions"), "V%04d".formatted(version));
                assertThat(live.comparable()).isEqualTo(stock.comparable());
            }
            for (int version = 4; version > 1; version--) {
                connectors.run(migrations.resolve("undo"), "U%04d".formatted(version));
            }
            assertThat(all(live)).isEqualTo(before);
        }
    }

    @ParameterizedTest
    @MethodSource("histories")
    void mayBeKilledAtAnyMoment(Database database, SqlDialect dialect, List<String> rows) {
        try (var live = live(engine(dialect))) {
            Path migrations = start(live, Declarations.load(database).name(), rows);
            assertThat(FaultInjection.run(live.embedded(), migrations)).isGreaterThan(10);
        }
    }

    @ParameterizedTest
    @MethodSource("sqliteHistories")
    void mayBeKilledAtAnyMomentWithAWriteAheadLog(String database, List<String> rows) {
        try (var live = live(Engine.SQLITE)) {
            live.execute("PRAGMA journal_mode = WAL");
            Path migrations = start(live, database, rows);
            assertThat(FaultInjection.run(live.embedded(), migrations)).isGreaterThan(10);
        }
    }

    private static Path start(LiveDatabase live, String database, List<String> rows) {
        Path migrations = Histories.of(database, live.embedded().engine());
        live.migrate(migrations, 1);
        rows.forEach(live::execute);
        return migrations;
    }

    private static Engine engine(SqlDialect dialect) {
        return dialect instanceof SqliteDialect ? Engine.SQLITE : Engine.POSTGRES;
    }

    private static LiveDatabase live(Engine engine) {
        return new LiveDatabase(
                switch (engine) {
                    case POSTGRES -> EmbeddedDatabase.postgres();
                    case SQLITE -> EmbeddedDatabase.sqlite();
                });
    }

    /** The rows, with the new names and the old values of what the versions change. */
    private static List<String> kept(LiveDatabase live) {
        return live.rows().stream()
                .filter(row -> !row.startsWith("robot_run"))
                .map(row -> row.replace("rpa_request_object=", "rpa_request=")
                        .replace(", time_zone=UTC", "")
                        .replace("severity=INFO", "severity=info")
                        .replace("severity=WARN", "severity=warning")
                        .replace("severity=ERROR", "severity=error")
                        .replaceAll("^(users .*), updated_at=[^,}]*", "$1"))
                .toList();
    }

    /** The structure and all rows. */
    private static List<String> all(LiveDatabase live) {
        return Stream.concat(live.comparable().stream(), live.rows().stream()).toList();
    }
}
