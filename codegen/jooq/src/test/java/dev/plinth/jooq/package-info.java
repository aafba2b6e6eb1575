/** Tests of the generated classes, on real servers. */
@NullMarked
package dev.plinth.jooq;

import org.jspecify.annotations.NullMarked;
