package dev.plinth.jooq;

/**
 * What a generation did to the files.
 *
 * @param files how many files the classes of the database have
 * @param changed how many of them were written because they were new or had changed, and how many stale ones deleted
 */
public record JooqResult(int files, int changed) {}
