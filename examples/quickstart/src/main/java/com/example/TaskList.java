package com.example;

import static com.example.jooq.todo.Tables.TASKS;

import com.example.jooq.todo.tables.records.TasksRecord;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

/** The tasks of a database. */
public final class TaskList {
    private final DSLContext sql;

    /** The list on an open connection to a migrated SQLite database. */
    public TaskList(Connection connection) {
        sql = DSL.using(connection, SQLDialect.SQLITE);
    }

    /** Brings a SQLite database to the newest version with stock Flyway; creates it if there is none. */
    public static void migrate(String url) {
        Flyway.configure()
                .dataSource(url, null, null)
                .locations("classpath:db/migration/todo/sqlite")
                .load()
                .migrate();
    }

    /** Adds a task, which is not done. */
    public TasksRecord add(String title) {
        return sql.insertInto(TASKS).set(TASKS.TITLE, title).returning().fetchSingle();
    }

    /** Marks a task as done. */
    public void finish(TasksRecord task) {
        task.setDone(true);
        task.update();
    }

    /** The tasks that are not done, oldest first. */
    public List<TasksRecord> open() {
        return sql.selectFrom(TASKS)
                .where(TASKS.DONE.isFalse())
                .orderBy(TASKS.ID)
                .fetch();
    }

    /** Adds the arguments to the tasks in {@code todo.sqlite} and prints what is open. */
    public static void main(String[] titles) throws SQLException {
        String url = "jdbc:sqlite:todo.sqlite";
        migrate(url);
        try (Connection connection = DriverManager.getConnection(url)) {
            var tasks = new TaskList(connection);
            List.of(titles).forEach(tasks::add);
            tasks.open().forEach(task -> System.out.println(task.getId() + " " + task.getTitle()));
        }
    }
}
