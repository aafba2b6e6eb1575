/**
 * The sheets that describe the example databases, and their comparison with a live PostgreSQL, object by object.
 *
 * <p>A sheet and a catalog are read into the same plain objects, so that comparing them is one small loop. Nothing here knows
 * the declarations or how they become SQL: this package is their referee.
 */
@NullMarked
package dev.plinth.examples.databases.sheet;

import org.jspecify.annotations.NullMarked;
