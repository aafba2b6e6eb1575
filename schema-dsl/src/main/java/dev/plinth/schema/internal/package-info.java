/**
 * What a declaration becomes. {@link dev.plinth.schema.internal.Declarations#load} reads what users wrote, names what they
 * did not name, checks it as a whole, and gives the immutable {@code Declared…} records: the only thing that later stages
 * read. Not for users, who find what they write in {@code dev.plinth.schema}.
 */
@NullMarked
package dev.plinth.schema.internal;

import org.jspecify.annotations.NullMarked;
