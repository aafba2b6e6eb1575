/** The one form in which every part of Plinth reports what is wrong. Depends on the JDK only. */
@NullMarked
package dev.plinth.problem;

import org.jspecify.annotations.NullMarked;
