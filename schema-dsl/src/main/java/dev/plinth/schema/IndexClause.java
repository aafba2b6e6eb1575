package dev.plinth.schema;

import dev.plinth.schema.internal.IndexState;
import java.util.List;
import org.jooq.Condition;
import org.jooq.OrderField;

/** An index under construction: {@code uniqueIndex("one_open").on(customerId).where(state.eq("OPEN"))}. */
public final class IndexClause {
    private final IndexState state;

    IndexClause(IndexState state) {
        this.state = state;
    }

    /**
     * What is indexed: columns of the table, and expressions that name some, such as {@code lower(email)}. Each can be
     * descending: {@code column.desc()}. An expression sees only the columns of its own row: no query and no current time.
     */
    public IndexClause on(OrderField<?>... indexed) {
        state.on(indexed);
        return this;
    }

    /** Indexes only the rows that meet the condition. It uses columns of the table only. */
    public IndexClause where(Condition condition) {
        state.where(condition);
        return this;
    }

    /** Declares the index for these dialects only. */
    public IndexClause only(Dialect... kept) {
        state.only(List.of(kept));
        return this;
    }

    /**
     * Says which names it had, the newest first. A migration then renames it, instead of dropping and creating it. Once that
     * is frozen, this has no effect.
     */
    public IndexClause renamedFrom(String... names) {
        state.origin().renamedFrom(names);
        return this;
    }
}
