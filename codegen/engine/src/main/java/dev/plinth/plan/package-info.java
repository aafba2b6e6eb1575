/**
 * Turns a difference into operations, in an order in which each finds what it needs, or says what cannot be planned. Depends on
 * the diff and the model, and on the form of problems. What is special to a dialect and a kind of object, its {@link
 * dev.plinth.plan.ObjectSupport} says.
 */
@NullMarked
package dev.plinth.plan;

import org.jspecify.annotations.NullMarked;
