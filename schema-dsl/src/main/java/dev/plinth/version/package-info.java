/** Versions of database engines, which a declaration names and a plan asks for. */
@NullMarked
package dev.plinth.version;

import org.jspecify.annotations.NullMarked;
