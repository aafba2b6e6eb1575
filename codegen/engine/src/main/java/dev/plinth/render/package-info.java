/**
 * How SQL text is written for the person who reviews it: which names are quoted, and where lines end. Depends on the
 * model only.
 */
@NullMarked
package dev.plinth.render;

import org.jspecify.annotations.NullMarked;
