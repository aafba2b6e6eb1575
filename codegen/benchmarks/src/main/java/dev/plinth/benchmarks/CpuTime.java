package dev.plinth.benchmarks;

/**
 * The CPU time of a process, user and system.
 *
 * @param seconds on all cores together
 * @param finished whether the process came to its end; otherwise it was stopped, and would have taken more
 */
record CpuTime(double seconds, boolean finished) {}
