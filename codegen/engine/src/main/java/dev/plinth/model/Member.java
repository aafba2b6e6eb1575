package dev.plinth.model;

/** A part of a table that can come, go and change without the table. */
public sealed interface Member permits Column, Key, Check {
    /** Its name, unique among the members of its kind. */
    String name();

    /** Its kind. */
    MemberId.Kind memberKind();
}
