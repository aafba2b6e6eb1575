package dev.plinth.examples.databases.rpa;

import static dev.plinth.schema.Dialect.POSTGRES;
import static dev.plinth.schema.Dialect.SQLITE;

import dev.plinth.schema.Database;

/** Robotic process automation: executions, their sagas, events and robot runs, and the read models of these. */
public final class RpaDb extends Database {
    /** Declares the database. */
    public RpaDb() {
        super("rpa_db", POSTGRES, SQLITE);
        tables(
                ExecutionRequests.EXECUTION_REQUESTS,
                Saga.SAGA,
                EventStore.EVENT_STORE,
                ExecutionReadModel.EXECUTION_READ_MODEL,
                SagaReadModel.SAGA_READ_MODEL,
                RobotRun.ROBOT_RUN,
                RobotRunReadModel.ROBOT_RUN_READ_MODEL);
    }
}
