package dev.plinth.plan;

import dev.plinth.model.Table;

/**
 * A table that is there before and afterwards, changed or not.
 *
 * @param before the table as it is, under its new name
 * @param after the table as it will be
 */
public record StayingTable(Table before, Table after) {}
