package dev.plinth.schema.internal;

import dev.plinth.schema.Dialect;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;

/** What was declared of a check so far. */
public final class CheckState {
    private final Optional<String> name;
    private final OriginState origin = new OriginState();
    private final Condition condition;
    private final Set<Dialect> dialects = EnumSet.allOf(Dialect.class);

    CheckState(Optional<String> name, Condition condition) {
        this.name = name;
        this.condition = Objects.requireNonNull(condition, "condition");
    }

    /** Where it comes from. */
    public OriginState origin() {
        return origin;
    }

    /** Leaves out the other dialects. */
    public void only(List<Dialect> kept) {
        dialects.retainAll(kept);
    }

    Optional<String> name() {
        return name;
    }

    Condition condition() {
        return condition;
    }

    Set<Dialect> dialects() {
        return dialects;
    }
}
