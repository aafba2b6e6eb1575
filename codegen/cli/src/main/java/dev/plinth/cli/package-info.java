/** The command line. */
@NullMarked
package dev.plinth.cli;

import org.jspecify.annotations.NullMarked;
