/**
 * Benchmarks: programs, each run in a Java virtual machine of its own, as a build would. May depend on everything;
 * nothing depends on it.
 */
@NullMarked
package dev.plinth.benchmarks;

import org.jspecify.annotations.NullMarked;
