/**
 * The catalog model: what one dialect's catalog holds, as plain records. Knows neither the declaration nor jOOQ, and depends on
 * the JDK only.
 */
@NullMarked
package dev.plinth.model;

import org.jspecify.annotations.NullMarked;
