/**
 * Reads a live PostgreSQL into the catalog model. Depends on the model, and on the names that the server gives by itself. One class
 * reads one kind of object.
 */
@NullMarked
package dev.plinth.postgres.introspect;

import org.jspecify.annotations.NullMarked;
