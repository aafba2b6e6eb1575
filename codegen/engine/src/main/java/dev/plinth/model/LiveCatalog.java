package dev.plinth.model;

import java.util.List;

/**
 * What a live database holds.
 *
 * @param catalog what the model knows, in the words of the server
 * @param unmodelled the rest, ordered
 */
public record LiveCatalog(Catalog catalog, List<Unmodelled> unmodelled) {
    public LiveCatalog {
        unmodelled = unmodelled.stream().sorted().toList();
    }
}
