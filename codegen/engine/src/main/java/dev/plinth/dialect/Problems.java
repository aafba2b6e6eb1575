package dev.plinth.dialect;

import java.util.ArrayList;
import java.util.List;

/** Collects what a dialect cannot hold, so that all of it is reported at once. */
public final class Problems {
    private final List<String> found = new ArrayList<>();

    /** Adds something: its place, and a sentence for what is wrong and one for the way out. */
    public void add(String where, String problemAndRemedy) {
        found.add(where + ": " + problemAndRemedy);
    }

    List<String> found() {
        return found;
    }
}
