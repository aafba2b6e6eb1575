/**
 * Which expressions and statements mean the same on all dialects, and of which type they are. For Plinth itself: whoever declares
 * a database does not need this package.
 */
@NullMarked
package dev.plinth.schema.portable;

import org.jspecify.annotations.NullMarked;
