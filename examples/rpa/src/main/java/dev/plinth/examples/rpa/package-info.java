/**
 * A robot orchestrator on {@code rpa_db}: it starts executions with their sagas, records events, and reads the read models
 * that the database's triggers keep.
 *
 * <p>It stands on the generated jOOQ classes and the generated migrations; the same code runs on SQLite and PostgreSQL.
 */
@NullMarked
package dev.plinth.examples.rpa;

import org.jspecify.annotations.NullMarked;
