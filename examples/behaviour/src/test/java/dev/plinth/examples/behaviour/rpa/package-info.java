/** What {@code rpa_db} accepts, refuses and does. */
@NullMarked
package dev.plinth.examples.behaviour.rpa;

import org.jspecify.annotations.NullMarked;
