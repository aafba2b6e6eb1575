/** Tries comparisons, migrations and introspection on schemas that other people wrote. */
@NullMarked
package dev.plinth.benchmarks.corpus;

import org.jspecify.annotations.NullMarked;
