package dev.plinth.schema.internal;

import org.jooq.Field;

/**
 * What becomes of the values of a column whose type changes.
 *
 * @param former the type that it had
 * @param expression the new value; it reads the old one
 */
public record DeclaredCast(ScalarType<?> former, Field<?> expression) {}
