/**
 * The catalog model: what one dialect's catalog holds, as plain records of text. Depends on nothing but the JDK, and
 * knows neither the declaration nor jOOQ.
 */
@NullMarked
package dev.plinth.model;

import org.jspecify.annotations.NullMarked;
