/** Rows made from a catalog: they fill a database before a migration, and are looked for after it. */
@NullMarked
package dev.plinth.verify.rows;

import org.jspecify.annotations.NullMarked;
