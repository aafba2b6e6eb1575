package dev.plinth.model;

/**
 * A check constraint.
 *
 * @param name its name
 * @param expression the condition, in the words of the dialect
 */
public record Check(String name, String expression) {}
