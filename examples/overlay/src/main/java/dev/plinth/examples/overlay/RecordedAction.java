package dev.plinth.examples.overlay;

import org.jooq.JSONB;

/**
 * What a user did in the browser while a step was recorded.
 *
 * @param type {@code click}, {@code input}, …
 * @param selectors ways to find the element again, the best one first
 * @param elementMeta what the element looks like
 * @param pageContext the page that it stands on
 */
record RecordedAction(String type, JSONB selectors, JSONB elementMeta, JSONB pageContext) {}
