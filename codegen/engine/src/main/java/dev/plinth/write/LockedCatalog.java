package dev.plinth.write;

import dev.plinth.model.Catalog;

/**
 * A lock whose catalog is read.
 *
 * @param lock the lock
 * @param catalog the catalog after the last migration
 */
public record LockedCatalog(Lock lock, Catalog catalog) {
    static LockedCatalog of(Lock lock, Catalog likely) {
        return new LockedCatalog(lock, lock.catalog(likely));
    }
}
