/**
 * Files: Flyway migrations and their undo scripts, the lock file, and writing them so that a process that is killed
 * leaves nothing half done. Depends on the plan, the diff and the model; knows no dialect.
 */
@NullMarked
package dev.plinth.write;

import org.jspecify.annotations.NullMarked;
