package dev.plinth.schema;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says which labels a constant of an enum had, the newest first. A migration then renames the label, and the rows that hold it
 * keep their meaning. If one of these is the label of another constant that goes, the rows of that one become rows of this one.
 * Once the migration is frozen, this has no effect.
 *
 * <pre>{@code
 * enum State { OPEN, @RenamedFrom("DONE") CLOSED }
 * }</pre>
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface RenamedFrom {
    /** The labels as they were stored. */
    String[] value();
}
