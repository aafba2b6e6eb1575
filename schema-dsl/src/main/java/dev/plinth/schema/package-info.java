/**
 * The language in which you declare databases, tables and columns: what you write, and nothing else. Its builders keep
 * what they were told; {@code dev.plinth.schema.internal} reads and checks it. Depends on jOOQ only, for expressions and
 * statements.
 */
@NullMarked
package dev.plinth.schema;

import org.jspecify.annotations.NullMarked;
