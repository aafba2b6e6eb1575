package dev.plinth.model;

/** Whose words the texts of an object are. Texts that differ under two wordings may still mean the same. */
public sealed interface Wording {
    /**
     * Plinth rendered them.
     *
     * @param plinth the version of Plinth
     * @param jooq the version of jOOQ
     */
    record Rendered(String plinth, String jooq) implements Wording {}

    /**
     * A server gave them back.
     *
     * @param product the server, for example {@code PostgreSQL}
     * @param version its version
     */
    record Server(String product, String version) implements Wording {}
}
