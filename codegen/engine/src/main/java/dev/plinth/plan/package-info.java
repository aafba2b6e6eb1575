/**
 * Turns a difference into operations, in an order in which each finds what it needs, or says what cannot be planned. Depends on
 * the diff and the model, and on the form of problems. What differs between dialects is in the {@link
 * dev.plinth.plan.ObjectSupport} of each kind of object.
 */
@NullMarked
package dev.plinth.plan;

import org.jspecify.annotations.NullMarked;
