/** {@code overlay}: a multi-tenant platform for workflows of recorded steps, on SQLite first and on PostgreSQL. */
@NullMarked
package dev.plinth.examples.databases.overlay;

import org.jspecify.annotations.NullMarked;
