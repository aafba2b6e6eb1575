/**
 * Benchmarks: programs, each run in a Java virtual machine of its own, as a build would. May depend on everything;
 * nothing depends on it. {@code docs/benchmarks.md} says how to run them and what they gave.
 */
@NullMarked
package dev.plinth.benchmarks;

import org.jspecify.annotations.NullMarked;
