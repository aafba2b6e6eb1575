/**
 * Declarations at random, made to find what passes generation and fails later: hostile names, literals and expressions. Each ends
 * in a refusal with a place and a remedy, or is applied, undone and compiled.
 */
@NullMarked
package dev.plinth.hostile;

import org.jspecify.annotations.NullMarked;
