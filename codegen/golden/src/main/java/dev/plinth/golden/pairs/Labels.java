package dev.plinth.golden.pairs;

import dev.plinth.schema.RenamedFrom;

/** The labels that a column can have. All of them have GLAD. */
final class Labels {
    private Labels() {}

    private enum Few {
        GLAD,
        @RenamedFrom("GLOOMY")
        SAD
    }

    private enum More {
        CALM,
        GLAD,
        ODD,
        @RenamedFrom("GLOOMY")
        SAD,
        WILD
    }

    private enum Turned {
        @RenamedFrom("GLOOMY")
        SAD,
        GLAD
    }

    private enum Renamed {
        GLAD,
        @RenamedFrom("SAD")
        GLOOMY
    }

    private enum Merged {
        @RenamedFrom({"SAD", "GLOOMY"})
        GLAD,
        ODD
    }

    private enum RenamedAndMore {
        FIRST,
        @RenamedFrom("SAD")
        GLOOMY,
        GLAD
    }

    /** Something that is done with one of the enums. */
    interface Use {
        <E extends Enum<E>> void with(Class<E> labels);
    }

    static void use(State state, Use use) {
        switch (state.of(Slot.MOOD_LABELS, State.CHOICES)) {
            case 0 -> use.with(Few.class);
            case 1 -> use.with(More.class);
            case 2 -> use.with(Turned.class);
            case 3 -> use.with(Renamed.class);
            case 4 -> use.with(Merged.class);
            default -> use.with(RenamedAndMore.class);
        }
    }

    /** What those who are not glad are. */
    static String sad(State state) {
        return switch (state.of(Slot.MOOD_LABELS, State.CHOICES)) {
            case 3, 5 -> "GLOOMY";
            case 4 -> "GLAD";
            default -> "SAD";
        };
    }
}
