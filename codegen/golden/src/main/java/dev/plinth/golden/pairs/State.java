package dev.plinth.golden.pairs;

import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * One of the states of a database. Whatever is 0 is the simplest.
 *
 * @param choices a small number for each slot
 */
record State(Map<Slot, Integer> choices) {
    /** How many numbers a slot can have. */
    static final int CHOICES = 6;

    State {
        choices = Collections.unmodifiableMap(new TreeMap<>(choices));
    }

    /** The state with these numbers, in the order of the slots. */
    static State of(List<Integer> numbers) {
        Map<Slot, Integer> choices = new TreeMap<>();
        Iterator<Integer> next = numbers.iterator();
        for (Slot slot : Slot.values()) {
            choices.put(slot, next.next());
        }
        return new State(choices);
    }

    /** Which of some variants the slot has. */
    int of(Slot slot, int variants) {
        return choices.getOrDefault(slot, 0) % variants;
    }

    boolean has(Slot slot) {
        return of(slot, 2) == 1;
    }

    /** Another state, in which each slot has moved on by a number. */
    State moved(State steps) {
        Map<Slot, Integer> moved = new TreeMap<>(choices);
        moved.replaceAll((slot, number) -> (number + steps.of(slot, CHOICES)) % CHOICES);
        return new State(moved);
    }

    /** The slots that are not the simplest. */
    @Override
    public String toString() {
        return choices.entrySet().stream()
                .filter(choice -> choice.getValue() != 0)
                .map(choice -> choice.getKey() + "=" + choice.getValue())
                .collect(Collectors.joining(" ", "{", "}"));
    }
}
