package dev.plinth.schema;

/** What SQL of your own can name, and so must tell: see {@link PlainSql}. */
public sealed interface SchemaElement permits Column, Sequence, Table {}
