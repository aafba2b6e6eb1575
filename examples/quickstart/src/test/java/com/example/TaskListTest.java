package com.example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.example.jooq.todo.tables.records.TasksRecord;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TaskListTest {
    @Test
    void finishedTasksAreNotOpen(@TempDir Path folder) throws SQLException {
        String url = "jdbc:sqlite:" + folder.resolve("todo.sqlite");
        TaskList.migrate(url);
        try (Connection connection = DriverManager.getConnection(url)) {
            var tasks = new TaskList(connection);
            TasksRecord bread = tasks.add("Buy bread");
            TasksRecord book = tasks.add("Return the book");
            assertFalse(bread.getDone());
            assertTrue(
                    Duration.between(bread.getCreatedAt(), OffsetDateTime.now()).toMinutes() < 1);

            tasks.finish(bread);

            assertEquals(1, tasks.open().size());
            assertEquals(book, tasks.open().get(0));
        }
    }
}
