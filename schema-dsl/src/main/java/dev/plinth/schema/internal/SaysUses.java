package dev.plinth.schema.internal;

import dev.plinth.schema.Column;
import dev.plinth.schema.SchemaElement;
import dev.plinth.schema.Sequence;
import dev.plinth.schema.Table;
import java.util.List;
import org.jooq.Name;
import org.jooq.QueryPart;

/** An expression whose user says what the text in it names. */
public sealed interface SaysUses permits UsesCondition, UsesField {
    /** The expression. */
    QueryPart expression();

    /** What its text names. */
    List<SchemaElement> named();

    /** The names by which jOOQ knows what is named. */
    default List<Name> names() {
        return named().stream().map(SaysUses::name).toList();
    }

    private static Name name(SchemaElement element) {
        if (element instanceof Column<?> column) {
            return column.getUnqualifiedName();
        }
        return element instanceof Sequence sequence
                ? SequenceState.of(sequence).jooq().getUnqualifiedName()
                : ((Table) element).rows().getUnqualifiedName();
    }
}
