package dev.plinth.model;

/**
 * A check constraint.
 *
 * @param name its name
 * @param expression the condition that each row meets
 */
public record Check(String name, Expression expression) implements Member {
    @Override
    public MemberId.Kind memberKind() {
        return MemberId.Kind.CHECK;
    }
}
