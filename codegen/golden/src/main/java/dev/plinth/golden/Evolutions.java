package dev.plinth.golden;

import java.util.List;
import java.util.stream.Stream;

/** All evolutions. */
final class Evolutions {
    private Evolutions() {}

    static List<Evolution> all() {
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
                        Online.all(),
                        Everyday.all())
                .flatMap(List::stream)
                .toList();
    }
}
