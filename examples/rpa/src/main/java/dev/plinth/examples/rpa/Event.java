package dev.plinth.examples.rpa;

import java.time.OffsetDateTime;
import org.jooq.JSON;
import org.jspecify.annotations.Nullable;

/**
 * What happened in a saga.
 *
 * @param type what kind of thing: {@code TaskCompleted}, {@code TaskFailed}, …
 * @param dagId the DAG whose task it was; null for a step of a robot
 * @param taskId the task of that DAG; null for a step of a robot
 * @param robotStep the step of the robot; null for a task of a DAG
 * @param data whatever else is known of it
 * @param occurredAt when it happened, which may be long before it is recorded
 */
record Event(
        String type,
        @Nullable String dagId,
        @Nullable String taskId,
        @Nullable String robotStep,
        JSON data,
        OffsetDateTime occurredAt) {

    /** An event of a DAG saga. */
    static Event ofTask(String type, String dagId, String taskId, JSON data, OffsetDateTime occurredAt) {
        return new Event(type, dagId, taskId, null, data, occurredAt);
    }

    /** An event of a robot saga. */
    static Event ofStep(String type, String robotStep, JSON data, OffsetDateTime occurredAt) {
        return new Event(type, null, null, robotStep, data, occurredAt);
    }
}
