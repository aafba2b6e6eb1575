/**
 * The way from a declaration to files: drafts, freezing, checking, and rebuilding a lock. Sees the declaration
 * and every other package of the engine; what touches a database is behind {@link dev.plinth.generate.TestDatabases}.
 */
@NullMarked
package dev.plinth.generate;

import org.jspecify.annotations.NullMarked;
