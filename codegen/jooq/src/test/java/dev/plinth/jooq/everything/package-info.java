/** A declaration that has one of everything that a generated class can show. */
@NullMarked
package dev.plinth.jooq.everything;

import org.jspecify.annotations.NullMarked;
