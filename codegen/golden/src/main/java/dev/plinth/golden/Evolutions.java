package dev.plinth.golden;

import java.util.List;
import java.util.stream.Stream;

/** All evolutions. */
final class Evolutions {
    private Evolutions() {}

    static List<Evolution> all() {
        return Stream.of(Columns.all(), Intended.all()).flatMap(List::stream).toList();
    }
}
