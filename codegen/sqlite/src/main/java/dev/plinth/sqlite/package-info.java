/** SQLite: lowering a declaration to what its catalog holds, and its SQL, one class per kind of object. */
@NullMarked
package dev.plinth.sqlite;

import org.jspecify.annotations.NullMarked;
