package dev.plinth.write;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A file that git could not merge, as git's index holds it. What git merged by itself is outside of the markers and can be of
 * either side, so the markers do not always tell the two sides. The index does, until the conflict is resolved: stage 1 is
 * what both come from, 2 is ours and 3 is theirs (git-read-tree, "3-Way Merge").
 */
final class GitConflict {
    private final Path folder;
    private final String name;

    GitConflict(Path folder, String name) {
        this.folder = folder;
        this.name = name;
    }

    /**
     * Whether both sides fulfil a condition, and nobody has edited the file since the merge.
     *
     * @param text the file with its markers
     * @return false also if git is not there, or knows no conflict of this file
     */
    boolean isBetween(Predicate<String> condition, String text) {
        Optional<String> ours = stage(2);
        Optional<String> theirs = stage(3);
        if (ours.filter(condition).isEmpty() || theirs.filter(condition).isEmpty()) {
            return false;
        }
        Set<String> lines = new HashSet<>();
        List.of(stage(1), ours, theirs).forEach(side -> side.ifPresent(known -> lines.addAll(lines(known))));
        return lines(text).stream().allMatch(line -> ConflictMarkers.isMarker(line) || lines.contains(line));
    }

    /** The side that fulfils a condition, as {@code git checkout} calls it: {@code ours} or {@code theirs}. */
    Optional<String> side(Predicate<String> condition) {
        return stage(2).filter(condition)
                .map(text -> "ours")
                .or(() -> stage(3).filter(condition).map(text -> "theirs"));
    }

    private static List<String> lines(String text) {
        return text.replace("\r\n", "\n").lines().toList();
    }

    private Optional<String> stage(int number) {
        return new GitCommand(folder).answer("show", ":%d:./%s".formatted(number, name));
    }
}
