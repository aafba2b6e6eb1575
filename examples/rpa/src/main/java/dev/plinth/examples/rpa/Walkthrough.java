package dev.plinth.examples.rpa;

import dev.plinth.generated.rpa_db.DefaultSchema;
import java.io.PrintStream;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.JSON;
import org.jooq.Table;

/** One execution from its start to its deletion, told as it goes. */
final class Walkthrough {
    private static final OffsetDateTime NINE = OffsetDateTime.parse("2026-03-01T09:00:00+05:30");

    private final DSLContext sql;
    private final Executions executions;
    private final Sagas sagas;
    private final Events events;
    private final RobotRuns runs;
    private final ReadModels readModels;
    private final PrintStream out;

    Walkthrough(DSLContext sql, Clock clock, PrintStream out) {
        this.sql = sql;
        this.executions = new Executions(sql, clock);
        this.sagas = new Sagas(sql, clock);
        this.events = new Events(sql, clock);
        this.runs = new RobotRuns(sql, clock);
        this.readModels = new ReadModels(sql);
        this.out = out;
    }

    void run() {
        long execId = executions.start("invoice-download", JSON.valueOf("{\"month\": \"2026-02\"}"));
        print("An execution was asked for:", execId);

        long dag = sagas.startDag(execId);
        long login = sagas.startRobot(dag, JSON.valueOf("{\"robot\": \"login\"}"));
        long download = sagas.startRobot(dag, JSON.valueOf("{\"robot\": \"download\"}"));
        print("Its DAG saga and two robot sagas under it have started:", execId);

        record(dag, login, download);
        print("Two events of each were recorded, the last of them late:", execId);

        long run = runs.start(download, "downloader");
        runs.finish(run, "FAILED");
        runs.start(download, "downloader");
        print("The second robot had to try again:", execId);

        startSecondDag(execId);
        complete(execId, dag, login, download);
        print("All have come to their end:", execId);

        executions.delete(execId);
        print("The execution was deleted, and all that hung on it:", execId);
    }

    /** The robots report in their own time zone, and the second one reports an older event last. */
    private void record(long dag, long login, long download) {
        JSON nothing = JSON.valueOf("{}");
        events.append(dag, Event.ofTask("TaskStarted", "invoices", "login", nothing, NINE));
        events.append(login, Event.ofStep("StepCompleted", "Start Browser", nothing, NINE.plusSeconds(2)));
        events.append(login, Event.ofStep("StepCompleted", "Login", nothing, NINE.plusSeconds(9)));
        events.append(dag, Event.ofTask("TaskCompleted", "invoices", "login", nothing, NINE.plusSeconds(10)));
        events.append(
                download, Event.ofStep("StepCompleted", "Save", JSON.valueOf("{\"files\": 3}"), NINE.plusSeconds(30)));
        events.append(download, Event.ofStep("StepRetried", "Save", nothing, NINE.plusSeconds(20)));
    }

    private void startSecondDag(long execId) {
        out.println();
        try {
            long second = sagas.startDag(execId);
            out.println("A second DAG saga has started: " + second);
        } catch (SecondDagSagaException e) {
            out.println("A second DAG saga was refused: " + e.getMessage());
        }
    }

    private void complete(long execId, long... sagaIds) {
        for (long sagaId : sagaIds) {
            sagas.complete(sagaId);
        }
        executions.complete(execId, JSON.valueOf("{\"files\": 3}"));
    }

    private void print(String headline, long execId) {
        out.println();
        out.println(headline);
        readModels.execution(execId).map(Walkthrough::line).ifPresent(out::println);
        readModels.sagas(execId).stream().map(Walkthrough::line).forEach(out::println);
        readModels.runs(execId).stream().map(Walkthrough::line).forEach(out::println);
        out.println("  rows: " + rows());
    }

    private String rows() {
        return DefaultSchema.DEFAULT_SCHEMA.getTables().stream()
                .sorted(Comparator.comparing(Table::getName))
                .map(table -> table.getName() + " " + sql.fetchCount(table))
                .collect(Collectors.joining(", "));
    }

    private static String line(ExecutionView execution) {
        return "  execution " + execution.execId() + " (" + execution.rpaKeyId() + "): " + execution.status()
                + (execution.response() == null ? "" : ", response " + execution.response());
    }

    private static String line(RobotRunView run) {
        return "  run " + run.runId() + " of " + run.robotName() + " for " + run.sagaId() + ": " + run.status();
    }

    private static String line(SagaView saga) {
        return "  " + saga.type() + " " + saga.sagaId()
                + (saga.parentSagaId() == null ? "" : " under " + saga.parentSagaId())
                + ": " + saga.state() + ", events: " + saga.eventsCount()
                + (saga.lastEventAt() == null ? "" : ", last " + saga.lastEventType() + " at " + saga.lastEventAt());
    }
}
