/**
 * Proves migrations on real engines: embedded databases, snapshots of everything that their catalogs hold, and the proof
 * that a migration, its undo and the migration again lead where they should.
 *
 * <p>This package runs SQL files and reads live catalogs; it knows neither declarations nor the catalog model and depends on
 * no other package of Plinth. It uses Flyway, the JDBC drivers and the embedded PostgreSQL of io.zonky.test.
 */
@NullMarked
package dev.plinth.verify;

import org.jspecify.annotations.NullMarked;
