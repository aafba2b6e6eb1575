/** Random pairs of declarations: each becomes the other on a real engine, and goes back, with its rows. */
@NullMarked
package dev.plinth.golden.pairs;

import org.jspecify.annotations.NullMarked;
