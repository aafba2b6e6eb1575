/** Runs one scenario on PostgreSQL and on SQLite and compares what came of it. */
@NullMarked
package dev.plinth.examples.behaviour;

import org.jspecify.annotations.NullMarked;
