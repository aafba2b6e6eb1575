/** What {@code overlay} accepts, refuses and does. */
@NullMarked
package dev.plinth.examples.behaviour.overlay;

import org.jspecify.annotations.NullMarked;
