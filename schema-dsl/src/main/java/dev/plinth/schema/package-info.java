/**
 * What users write: databases, tables and columns declared in typed Java, and what is read from such a declaration.
 *
 * <p>Mutable builders ({@link dev.plinth.schema.Table}, {@link dev.plinth.schema.Column} and the clauses) live here
 * alone. {@link dev.plinth.schema.Declarations#load} checks a declaration as a whole and turns it into the immutable
 * {@code Declared…} records, the only thing that later stages read. Depends on jOOQ, for expressions and statements,
 * and on nothing else.
 */
@NullMarked
package dev.plinth.schema;

import org.jspecify.annotations.NullMarked;
