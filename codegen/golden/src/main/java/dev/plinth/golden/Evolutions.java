package dev.plinth.golden;

import java.util.List;
import java.util.stream.Stream;

/** All evolutions. */
final class Evolutions {
    private Evolutions() {}

    static List<Evolution> all() {
        List<Evolution> onAll = onAllEngines();
        return Stream.of(onAll, InPlace.all(onAll), Everyday.all())
                .flatMap(List::stream)
                .toList();
    }

    /** Those of declarations that name no version. */
    static List<Evolution> onAllEngines() {
        return Stream.of(
                        Columns.all(),
                        Intended.all(),
                        Types.all(),
                        Conversions.all(),
                        Keys.all(),
                        ForeignKeys.all(),
                        Indexes.all(),
                        Checks.all(),
                        Values.all(),
                        Enums.all(),
                        Triggers.all(),
                        Tables.all(),
                        Together.all(),
                        Refusals.all(),
                        Online.all())
                .flatMap(List::stream)
                .toList();
    }
}
