/** The Maven goals, prefix {@code plinth}: thin wrappers that find declarations and hand them to the engine and jOOQ. */
@NullMarked
package dev.plinth.maven;

import org.jspecify.annotations.NullMarked;
