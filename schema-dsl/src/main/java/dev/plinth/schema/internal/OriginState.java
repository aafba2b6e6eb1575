package dev.plinth.schema.internal;

import java.util.ArrayList;
import java.util.List;

/** What was said so far of where something comes from. */
public final class OriginState {
    private final List<String> renamedFrom = new ArrayList<>();
    private final List<String> replaces = new ArrayList<>();

    /** Adds names that it had, the newest first. */
    public void renamedFrom(String... names) {
        renamedFrom.addAll(Arguments.all("name", names));
    }

    /** Adds names of what goes, and is not this. */
    public void replaces(String... names) {
        replaces.addAll(Arguments.all("name", names));
    }

    Origin origin() {
        return new Origin(renamedFrom, replaces);
    }
}
