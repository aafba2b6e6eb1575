package dev.plinth.schema.internal;

/**
 * What a user's class extends without seeing it: it keeps what was declared where only the readers of this package find
 * it, so that completion in a declaration shows the language and nothing else.
 *
 * @param <S> what was declared so far
 */
public abstract class Stateful<S> {
    private final S state;

    /** Keeps the state. */
    protected Stateful(S state) {
        this.state = state;
    }

    /** What was declared. */
    static <S> S state(Stateful<S> declared) {
        return declared.state;
    }
}
