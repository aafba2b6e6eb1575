/** Compares two databases of one dialect, whatever they were read from, and plans what makes one like the other. */
@NullMarked
package dev.plinth.compare;

import org.jspecify.annotations.NullMarked;
