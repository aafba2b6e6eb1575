/**
 * A declaration as later stages read it: immutable, resolved and checked. Not for users: what users write is in {@code
 * dev.plinth.schema}.
 */
@NullMarked
package dev.plinth.schema.internal;

import org.jspecify.annotations.NullMarked;
