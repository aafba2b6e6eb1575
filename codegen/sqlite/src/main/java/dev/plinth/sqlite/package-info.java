/**
 * SQLite: how a declaration lowers to what its catalog holds, and what is done with each kind of object, one class per kind.
 * The class to start from is {@link dev.plinth.sqlite.SqliteDialect}.
 */
@NullMarked
package dev.plinth.sqlite;

import org.jspecify.annotations.NullMarked;
