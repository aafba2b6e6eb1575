package dev.plinth.examples.rpa;

import java.time.OffsetDateTime;
import org.jooq.JSON;
import org.jspecify.annotations.Nullable;

/**
 * An execution as its read model shows it.
 *
 * @param execId the execution
 * @param rpaKeyId what is executed
 * @param status where it stands
 * @param sagaId its DAG saga; null before that started
 * @param sagaState where that saga stands; null before it started
 * @param response what came of it; null before it finished
 * @param finishedAt when it finished; null before
 */
record ExecutionView(
        long execId,
        String rpaKeyId,
        String status,
        @Nullable Long sagaId,
        @Nullable String sagaState,
        @Nullable JSON response,
        @Nullable OffsetDateTime finishedAt) {}
