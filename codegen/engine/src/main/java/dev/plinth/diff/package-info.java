/** The difference between two catalogs, as data. Depends on the model only. */
@NullMarked
package dev.plinth.diff;

import org.jspecify.annotations.NullMarked;
