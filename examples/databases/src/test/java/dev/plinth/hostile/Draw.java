package dev.plinth.hostile;

import java.util.List;
import java.util.Random;

/**
 * What is drawn for one declaration, and how hostile it is.
 *
 * @param random decides
 * @param seed of these decisions
 * @param names whether names are hostile
 * @param literals whether literals are hostile
 * @param expressions whether expressions are of all kinds, in place of those that every server has
 */
record Draw(Random random, long seed, boolean names, boolean literals, boolean expressions) {
    /** A few of the expressions of a declaration are wild, because one of them is enough to have it refused. */
    private static final int WILD = 18;

    /** How hostile a declaration is depends on its seed. */
    static Draw of(long seed, boolean portable) {
        Random random = new Random(seed);
        return of(random.nextLong(), random.nextInt(3) == 0, random.nextInt(3) == 0, portable && random.nextInt(4) > 0);
    }

    private static Draw of(long seed, boolean names, boolean literals, boolean expressions) {
        return new Draw(new Random(seed), seed, names, literals, expressions);
    }

    /** What is drawn in a lambda, which may be called several times. */
    Draw later() {
        return of(random.nextLong(), names, literals, expressions);
    }

    /** The same from the beginning. */
    Draw again() {
        return of(seed, names, literals, expressions);
    }

    <T> T one(List<? extends T> some) {
        return some.get(random.nextInt(some.size()));
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    boolean oneIn(int bound) {
        return random.nextInt(bound) == 0;
    }

    boolean isWild() {
        return expressions && oneIn(WILD);
    }
}
