package dev.plinth.plan;

import dev.plinth.model.Expression;

/**
 * What a person says that becomes of the values of a column whose type changes.
 *
 * @param former the type that they had
 * @param value the new value
 */
public record Cast(Expression former, Expression value) {}
