package dev.plinth.write;

/**
 * A migration and its undo.
 *
 * @param version its version, for example {@code 0001}
 * @param description its description in the characters of a file name, for example {@code create_shop}
 * @param script the text of the migration
 * @param undoScript the text of the undo
 */
public record Migration(String version, String description, String script, String undoScript) {}
