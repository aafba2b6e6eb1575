/**
 * PostgreSQL: how a declaration lowers to what its catalog holds, and what is done with each kind of object, one class per
 * kind. The class to start from is {@link dev.plinth.postgres.PostgresDialect}.
 */
@NullMarked
package dev.plinth.postgres;

import org.jspecify.annotations.NullMarked;
