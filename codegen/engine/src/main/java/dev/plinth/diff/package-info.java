/** The difference between two catalogs as data. Depends on the model alone. */
@NullMarked
package dev.plinth.diff;

import org.jspecify.annotations.NullMarked;
