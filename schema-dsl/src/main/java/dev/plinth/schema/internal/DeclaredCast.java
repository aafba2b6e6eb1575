package dev.plinth.schema.internal;

import java.util.Optional;
import org.jooq.Field;

/**
 * What becomes of the values of a column whose type changes.
 *
 * @param former the old value
 * @param expression the new value; it reads the old one
 * @param back the old value again, made of the new one; empty if nobody said
 */
public record DeclaredCast(FormerValue<?> former, Field<?> expression, Optional<Field<?>> back) {}
