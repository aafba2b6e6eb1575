package dev.plinth.schema.internal;

/**
 * A loss of data that the declaration accepts.
 *
 * @param name what is lost: {@code orders} or {@code orders.note}
 * @param reason why that does not matter, on one line
 */
public record DeclaredAcceptance(String name, String reason) {}
