/** The goal {@code plinth:generate}, run in the projects of users: configured as Maven does it, in folders on disk. */
@NullMarked
package dev.plinth.maven;

import org.jspecify.annotations.NullMarked;
