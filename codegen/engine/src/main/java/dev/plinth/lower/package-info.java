/**
 * From a declaration to the catalog of one dialect. What is the same in every dialect is here; what differs comes from the
 * dialect: a {@link dev.plinth.lower.Lowering} for each kind of declared object and a {@link dev.plinth.lower.TypeSupport} for
 * each shape of type.
 */
@NullMarked
package dev.plinth.lower;

import org.jspecify.annotations.NullMarked;
