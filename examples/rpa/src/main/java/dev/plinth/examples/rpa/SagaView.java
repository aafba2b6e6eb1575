package dev.plinth.examples.rpa;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A saga as its read model shows it.
 *
 * @param sagaId the saga
 * @param type {@code DAG_SAGA} or {@code ROBOT_SAGA}
 * @param state where it stands
 * @param parentSagaId the DAG saga over a robot saga; null for a DAG saga
 * @param eventsCount how many events it has
 * @param lastEventType the kind of its newest event; null if it has none
 * @param lastEventAt when its newest event happened; null if it has none
 */
record SagaView(
        long sagaId,
        String type,
        String state,
        @Nullable Long parentSagaId,
        long eventsCount,
        @Nullable String lastEventType,
        @Nullable OffsetDateTime lastEventAt) {}
