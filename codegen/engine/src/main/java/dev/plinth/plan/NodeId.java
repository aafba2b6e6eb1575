package dev.plinth.plan;

import dev.plinth.model.Id;

/**
 * The identity of an operation. One object can be dropped and created in one plan.
 *
 * @param subject the object or the member
 * @param phase what is done to it
 */
public record NodeId(Id subject, Phase phase) {}
