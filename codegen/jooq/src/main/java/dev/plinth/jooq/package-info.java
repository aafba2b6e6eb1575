/**
 * jOOQ classes straight from the declaration: jOOQ's own generator, fed by a database that is the declaration itself,
 * so that no server is started. Depends on the declaration, on the rendering of expressions in the engine, and on
 * jOOQ's code generator.
 */
@NullMarked
package dev.plinth.jooq;

import org.jspecify.annotations.NullMarked;
