/**
 * Benchmarks: programs, each run in a Java virtual machine of its own, as a build would. May depend on everything;
 * nothing depends on it. From the root of the repository:
 *
 * <pre>{@code
 * mvn -q package -DskipTests -Pbenchmark -pl codegen/benchmarks -am
 * }</pre>
 */
@NullMarked
package dev.plinth.benchmarks;

import org.jspecify.annotations.NullMarked;
