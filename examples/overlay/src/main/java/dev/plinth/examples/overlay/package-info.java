/**
 * Workflow automation for many companies on {@code overlay}: users, workflows with steps and screenshots, notifications.
 *
 * <p>It stands on the generated jOOQ classes and the generated migrations; the same code runs on SQLite and PostgreSQL. Every
 * statement is limited to one company by {@link dev.plinth.examples.overlay.Tenancy}.
 */
@NullMarked
package dev.plinth.examples.overlay;

import org.jspecify.annotations.NullMarked;
