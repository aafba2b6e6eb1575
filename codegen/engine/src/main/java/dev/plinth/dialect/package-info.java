/**
 * The service interface that a dialect implements. It sees the declaration, and names what the stages of the engine need from
 * a dialect.
 */
@NullMarked
package dev.plinth.dialect;

import org.jspecify.annotations.NullMarked;
