package dev.plinth.golden.pairs;

import java.util.List;

/**
 * What something can be called; whichever name it has, it had the others before.
 *
 * @param slot which of the names it has
 * @param names all of them
 */
record Names(Slot slot, List<String> names) {
    static final Names THINGS = of(Slot.THINGS_NAME, "things", "stuff", "Items");
    static final Names OTHERS = of(Slot.OTHERS_NAME, "others", "peers");
    static final Names WORDS = of(Slot.WORDS_NAME, "words", "title", "group");
    static final Names MOOD = of(Slot.MOOD_NAME, "mood", "temper", "Mood2");
    static final Names OTHER = of(Slot.OTHER_NAME, "other", "peer");
    static final Names LOW = of(Slot.CHAIN, "low", "high", "under");
    static final Names HIGH = of(Slot.CHAIN, "high", "top", "low");
    static final Names UNIQUE = of(Slot.UNIQUE_NAME, "unique_a", "unique_b");
    static final Names CHECK = of(Slot.CHECK_NAME, "check_a", "check_b");
    static final Names INDEX = of(Slot.INDEX_NAME, "index_a", "index_b", "index_c");

    Names {
        names = List.copyOf(names);
    }

    private static Names of(Slot slot, String... names) {
        return new Names(slot, List.of(names));
    }

    String in(State state) {
        return names.get(state.of(slot, names.size()));
    }

    String quoted(State state) {
        return "\"" + in(state) + "\"";
    }

    /** The names that it does not have. */
    String[] earlier(State state) {
        return names.stream().filter(name -> !name.equals(in(state))).toArray(String[]::new);
    }
}
