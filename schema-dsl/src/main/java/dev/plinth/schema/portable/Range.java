package dev.plinth.schema.portable;

import java.math.BigInteger;

/**
 * The whole numbers that an expression can have.
 *
 * @param least the least of them
 * @param most the greatest of them
 */
public record Range(BigInteger least, BigInteger most) {
    /** The numbers of these. */
    public static Range of(long least, long most) {
        return new Range(BigInteger.valueOf(least), BigInteger.valueOf(most));
    }

    /** The numbers that this many bits hold. */
    public static Range ofBits(int bits) {
        BigInteger limit = BigInteger.ONE.shiftLeft(bits - 1);
        return new Range(limit.negate(), limit.subtract(BigInteger.ONE));
    }

    /** Whether all of these are also in another range. */
    public boolean isWithin(Range other) {
        return least.compareTo(other.least) >= 0 && most.compareTo(other.most) <= 0;
    }

    /** Whether a number is one of these. */
    public boolean contains(long number) {
        return of(number, number).isWithin(this);
    }

    /** The smallest range that has the numbers of both. */
    public Range or(Range other) {
        return new Range(least.min(other.least), most.max(other.most));
    }

    /** The numbers that are in both, which have some in common. */
    public Range and(Range other) {
        return new Range(least.max(other.least), most.min(other.most));
    }

    /** The sums. */
    public Range plus(Range other) {
        return new Range(least.add(other.least), most.add(other.most));
    }

    /** The negative numbers. */
    public Range negated() {
        return new Range(most.negate(), least.negate());
    }

    /** The products. */
    public Range times(Range other) {
        Range one = of(least.multiply(other.least), least.multiply(other.most));
        return one.or(of(most.multiply(other.least), most.multiply(other.most)));
    }

    private static Range of(BigInteger one, BigInteger other) {
        return new Range(one.min(other), one.max(other));
    }

    /** The numbers with so many further zero bits at their end. */
    public Range shiftedLeft(int bits) {
        return new Range(least.shiftLeft(bits), most.shiftLeft(bits));
    }

    /** The numbers without their signs. */
    public Range absolute() {
        BigInteger greatest = least.abs().max(most.abs());
        BigInteger smallest = contains(0) ? BigInteger.ZERO : least.abs().min(most.abs());
        return new Range(smallest, greatest);
    }
}
