package dev.plinth.lower;

/**
 * How much a server takes.
 *
 * @param columns the most columns of a table
 * @param keyColumns the most columns of a key, a foreign key or an index
 */
public record Limits(int columns, int keyColumns) {}
