package dev.plinth.jooq.internal;

import dev.plinth.schema.internal.DeclaredSequence;
import java.math.BigInteger;
import org.jooq.meta.DefaultDataTypeDefinition;
import org.jooq.meta.DefaultSequenceDefinition;
import org.jooq.meta.SchemaDefinition;
import org.jspecify.annotations.Nullable;

/** A declared sequence as jOOQ's generator sees it: what is as usual is missing, as it is when jOOQ reads a server. */
final class DeclaredSequenceDefinition extends DefaultSequenceDefinition {
    DeclaredSequenceDefinition(SchemaDefinition schema, DeclaredSequence sequence) {
        super(
                schema,
                sequence.name(),
                new DefaultDataTypeDefinition(schema.getDatabase(), schema, "bigint", 0, 64, 0, false, (String) null),
                null,
                unusual(sequence.start(), 1),
                unusual(sequence.increment(), 1),
                unusual(sequence.least(), 1),
                unusual(sequence.greatest(), Long.MAX_VALUE),
                sequence.cycles(),
                null);
    }

    private static @Nullable Number unusual(long value, long usual) {
        if (value == usual) {
            return null;
        }
        return BigInteger.valueOf(value).bitLength() < Integer.SIZE ? (Number) (int) value : (Number) value;
    }
}
