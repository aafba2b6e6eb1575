/** Turns a difference into ordered steps, or says what cannot be carried. Depends on the diff and the model. */
@NullMarked
package dev.plinth.plan;

import org.jspecify.annotations.NullMarked;
