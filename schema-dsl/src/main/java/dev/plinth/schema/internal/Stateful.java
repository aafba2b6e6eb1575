package dev.plinth.schema.internal;

/**
 * Base of the classes that users extend. It keeps what was declared where only this package can read it, so that code
 * completion in a declaration shows the language and nothing else.
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
