package dev.plinth.schema;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jooq.Condition;

/** A check constraint under construction: {@code check("positive", amount.gt(0))}. */
public final class CheckClause {
    private final String name;
    private final Condition condition;
    private final Set<Dialect> dialects = EnumSet.allOf(Dialect.class);

    CheckClause(String name, Condition condition) {
        this.name = name;
        this.condition = condition;
    }

    /** Declares the check for these dialects alone. */
    public CheckClause only(Dialect... kept) {
        dialects.retainAll(List.of(kept));
        return this;
    }

    String name() {
        return name;
    }

    Condition condition() {
        return condition;
    }

    Set<Dialect> dialects() {
        return dialects;
    }
}
