package dev.plinth.jooq.internal;

import dev.plinth.schema.internal.DeclaredSequence;
import org.jooq.meta.DefaultDataTypeDefinition;
import org.jooq.meta.DefaultSequenceDefinition;
import org.jooq.meta.SchemaDefinition;

/** A declared sequence as jOOQ's generator sees it: what is as usual stays away, as it does when jOOQ reads a server. */
final class DeclaredSequenceDefinition extends DefaultSequenceDefinition {
    DeclaredSequenceDefinition(SchemaDefinition schema, DeclaredSequence sequence) {
        super(
                schema,
                sequence.name(),
                new DefaultDataTypeDefinition(schema.getDatabase(), schema, "bigint", 0, 64, 0, false, (String) null),
                null,
                sequence.start(),
                sequence.increment(),
                sequence.least(),
                sequence.greatest(),
                sequence.cycles(),
                sequence.cached());
    }
}
