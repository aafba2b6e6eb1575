package dev.plinth.plan;

import dev.plinth.model.Expression;
import dev.plinth.model.Renaming;
import java.util.Optional;

/**
 * What a person says that becomes of the values of a column whose type changes.
 *
 * @param former the type that they had
 * @param value the new value
 * @param type the type that they get
 * @param back the old value again, made of the new one; empty if nobody said
 */
public record Cast(Expression former, Expression value, Expression type, Optional<Expression> back) {
    /** The cast that takes this one back; empty if nobody said how. */
    Optional<Cast> inverse(Renaming names) {
        return back.map(old -> new Cast(type, names.in(old), former, Optional.of(names.in(value))));
    }
}
