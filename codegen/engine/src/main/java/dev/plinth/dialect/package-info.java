/**
 * The service interface that a dialect implements, and the way from a declaration through all stages. The one package
 * of the engine that sees the declaration; it may depend on every other package of the engine.
 */
@NullMarked
package dev.plinth.dialect;

import org.jspecify.annotations.NullMarked;
