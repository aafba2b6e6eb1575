/** Where a schema is read from: a declaration, a lock, a live database, SQL files, or a folder of migrations. */
@NullMarked
package dev.plinth.verify.source;

import org.jspecify.annotations.NullMarked;
