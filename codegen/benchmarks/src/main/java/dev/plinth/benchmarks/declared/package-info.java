/**
 * Writes declarations of as many tables as a benchmark asks for, as Java sources. Knows the language in which tables are
 * declared, as text, and depends on nothing. The same count gives the same sources on every machine.
 */
@NullMarked
package dev.plinth.benchmarks.declared;

import org.jspecify.annotations.NullMarked;
