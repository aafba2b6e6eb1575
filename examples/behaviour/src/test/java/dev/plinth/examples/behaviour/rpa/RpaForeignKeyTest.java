package dev.plinth.examples.behaviour.rpa;

import static dev.plinth.examples.behaviour.ForeignKeyFate.CASCADE;
import static dev.plinth.examples.behaviour.ForeignKeyFate.SET_NULL;
import static dev.plinth.examples.behaviour.rpa.RpaRows.NINE;
import static dev.plinth.examples.behaviour.rpa.RpaRows.dag;
import static dev.plinth.examples.behaviour.rpa.RpaRows.event;
import static dev.plinth.examples.behaviour.rpa.RpaRows.execution;
import static dev.plinth.examples.behaviour.rpa.RpaRows.insert;
import static dev.plinth.examples.behaviour.rpa.RpaRows.robot;
import static dev.plinth.examples.behaviour.rpa.RpaRows.robotRun;
import static dev.plinth.generated.rpa_db.Tables.EVENT_STORE;
import static dev.plinth.generated.rpa_db.Tables.EXECUTION_READ_MODEL;
import static dev.plinth.generated.rpa_db.Tables.EXECUTION_REQUESTS;
import static dev.plinth.generated.rpa_db.Tables.ROBOT_RUN;
import static dev.plinth.generated.rpa_db.Tables.ROBOT_RUN_READ_MODEL;
import static dev.plinth.generated.rpa_db.Tables.SAGA;
import static dev.plinth.generated.rpa_db.Tables.SAGA_READ_MODEL;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.examples.behaviour.BothDialects;
import dev.plinth.examples.behaviour.ForeignKeyFate;
import dev.plinth.examples.behaviour.Verdict;
import dev.plinth.generated.rpa_db.DefaultSchema;
import dev.plinth.verify.Engine;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.ForeignKey;
import org.jooq.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The foreign keys: what each refuses, and what it does when the row it refers to is deleted. */
class RpaForeignKeyTest {
    @RegisterExtension
    static final BothDialects RPA = new BothDialects("rpa_db", DefaultSchema.DEFAULT_SCHEMA);

    private static final String RUN_OF_A_SAGA = "robot_run_saga_id_fkey";

    private static final Map<String, ForeignKeyFate> FATES = Map.ofEntries(
            entry("fk_saga_exec_id", CASCADE),
            entry("fk_saga_parent_saga_id", CASCADE),
            entry("event_store_saga_id_fkey", CASCADE),
            entry("fk_event_store_exec_id", CASCADE),
            entry("fk_execution_requests_saga_id", SET_NULL),
            entry("execution_read_model_saga_id_fkey", SET_NULL),
            entry("fk_execution_read_model_exec_id", CASCADE),
            entry("fk_saga_read_model_exec_id", CASCADE),
            entry("saga_read_model_saga_id_fkey", CASCADE),
            entry(RUN_OF_A_SAGA, CASCADE),
            entry("robot_run_read_model_run_id_fkey", CASCADE),
            entry("robot_run_read_model_saga_id_fkey", CASCADE),
            entry("robot_run_read_model_exec_id_fkey", CASCADE));

    private static final Map<Table<?>, Integer> CHILDREN = Map.of(
            EXECUTION_REQUESTS,
            1,
            SAGA,
            11,
            EVENT_STORE,
            100,
            EXECUTION_READ_MODEL,
            1,
            SAGA_READ_MODEL,
            11,
            ROBOT_RUN,
            1000,
            ROBOT_RUN_READ_MODEL,
            1000);

    /** Nothing points at these, once their read models are gone. */
    private static final Map<Table<?>, Integer> PARENTS = Map.of(EXECUTION_REQUESTS, 9, SAGA, 80, ROBOT_RUN, 1001);

    static List<? extends ForeignKey<?, ?>> keys() {
        return ForeignKeyFate.keys(DefaultSchema.DEFAULT_SCHEMA);
    }

    @Test
    void allKeysAreTried() {
        assertThat(keys()).extracting(ForeignKey::getName).containsExactlyInAnyOrderElementsOf(FATES.keySet());
    }

    @ParameterizedTest
    @MethodSource("keys")
    void aKeyDoesWhatWasDeclared(ForeignKey<?, ?> key) {
        ForeignKeyFate fate = FATES.get(key.getName());
        if (key.getName().equals(RUN_OF_A_SAGA)) {
            RPA.expectOn(Engine.POSTGRES, fate, fate(key));
            RPA.expectOn(Engine.SQLITE, withoutExecution(fate), fate(key));
        } else {
            RPA.expect(fate, fate(key));
        }
    }

    private static BothDialects.Scenario<ForeignKeyFate> fate(ForeignKey<?, ?> key) {
        return sql -> {
            insertWorld(sql);
            return ForeignKeyFate.of(
                    sql,
                    key,
                    CHILDREN.get(key.getTable()),
                    PARENTS.get(key.getKey().getTable()));
        };
    }

    /** SQLite checks the key after the trigger, which finds no execution for the read model. */
    private static ForeignKeyFate withoutExecution(ForeignKeyFate fate) {
        return new ForeignKeyFate(
                Verdict.NOT_NULL, fate.childlessParentRenumbered(), fate.parentRenumbered(), fate.afterDeletion());
    }

    /** Two executions alike; the rows of the second are still there when the first is gone. */
    @Test
    void anExecutionTakesAllThatHangsOnIt() {
        RPA.expect(List.of(counts(2, 6, 4, 2), counts(1, 3, 2, 1)), sql -> {
            for (long execId = 1; execId <= 2; execId++) {
                insertExecution(sql, execId);
            }
            Map<String, Integer> before = counts(sql);
            sql.deleteFrom(EXECUTION_REQUESTS)
                    .where(EXECUTION_REQUESTS.EXEC_ID.eq(1L))
                    .execute();
            return List.of(before, counts(sql));
        });
    }

    /** Its robots and events go; the execution stays, and neither it nor its read model names the saga any longer. */
    @Test
    void aDagSagaTakesItsRobotsAndLeavesItsExecution() {
        RPA.expect(List.of(counts(1, 0, 0, 0), 1, 1), sql -> {
            insertExecution(sql, 1);
            sql.deleteFrom(SAGA).where(SAGA.SAGA_ID.eq(10L)).execute();
            return List.of(
                    counts(sql),
                    sql.fetchCount(EXECUTION_REQUESTS, EXECUTION_REQUESTS.SAGA_ID.isNull()),
                    sql.fetchCount(EXECUTION_READ_MODEL, EXECUTION_READ_MODEL.SAGA_ID.isNull()));
        });
    }

    private static void insertWorld(DSLContext sql) {
        insert(sql, execution(1), dag(10, 1), robot(11, 1, 10), event(100, 11, 1, "a", NINE));
        insert(sql, execution(8), dag(80, 8), execution(9), robotRun(1000, 11), robotRun(1001, 11));
        sql.deleteFrom(ROBOT_RUN_READ_MODEL)
                .where(ROBOT_RUN_READ_MODEL.RUN_ID.eq(1001L))
                .execute();
        sql.deleteFrom(SAGA_READ_MODEL).where(SAGA_READ_MODEL.SAGA_ID.eq(80L)).execute();
        sql.deleteFrom(EXECUTION_READ_MODEL)
                .where(EXECUTION_READ_MODEL.EXEC_ID.eq(9L))
                .execute();
    }

    /** An execution that names its DAG saga, with two robots, two events and a run. */
    private static void insertExecution(DSLContext sql, long execId) {
        long dag = execId * 10;
        insert(sql, execution(execId), dag(dag, execId), robot(dag + 1, execId, dag), robot(dag + 2, execId, dag));
        insert(
                sql,
                event(dag, dag, execId, "a", NINE),
                event(dag + 1, dag + 1, execId, "b", NINE),
                robotRun(dag, dag + 1));
        sql.update(EXECUTION_REQUESTS)
                .set(EXECUTION_REQUESTS.SAGA_ID, dag)
                .where(EXECUTION_REQUESTS.EXEC_ID.eq(execId))
                .execute();
    }

    private static Map<String, Integer> counts(DSLContext sql) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        DefaultSchema.DEFAULT_SCHEMA.getTables().forEach(table -> counts.put(table.getName(), sql.fetchCount(table)));
        return counts;
    }

    private static Map<String, Integer> counts(int executions, int sagas, int events, int runs) {
        return Map.of(
                "execution_requests", executions,
                "execution_read_model", executions,
                "saga", sagas,
                "saga_read_model", sagas,
                "event_store", events,
                "robot_run", runs,
                "robot_run_read_model", runs);
    }
}
