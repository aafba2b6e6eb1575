package dev.plinth.benchmarks.declared;

import java.util.OptionalInt;

/**
 * Which table is what, and which table references which. Tables come in blocks: the first of a block keeps the history
 * of the others, which share an enum.
 *
 * @param last the number of the last table; the first is 1
 */
record TableNumbers(int last) {
    private static final int BLOCK = 20;

    int block(int number) {
        return (number - 1) / BLOCK;
    }

    int lastBlock() {
        return block(last);
    }

    /** The table that keeps the history of this one. */
    int audit(int number) {
        return block(number) * BLOCK + 1;
    }

    boolean isAudit(int number) {
        return audit(number) == number;
    }

    /** The earlier table that this one belongs to. The first belongs to none. */
    OptionalInt owner(int number) {
        int half = number / 2;
        int owner = isAudit(half) ? half + 1 : half;
        return half > 0 && owner < number ? OptionalInt.of(owner) : OptionalInt.empty();
    }

    /** The later table that this one references, in one of five tables. */
    OptionalInt successor(int number) {
        int next = isAudit(number + 1) ? number + 2 : number + 1;
        return number % 5 == 0 && next <= last ? OptionalInt.of(next) : OptionalInt.empty();
    }

    /** The earlier table that this one references by two columns, in one of six tables. */
    OptionalInt model(int number) {
        return number % 6 == 0 ? owner(number) : OptionalInt.empty();
    }

    /** Whether this table references itself, as one of seven does. */
    boolean isTree(int number) {
        return number % 7 == 0;
    }

    /** Whether a trigger keeps the history of this table, as in one of three. */
    boolean isWatched(int number) {
        return number % 3 == 0;
    }
}
