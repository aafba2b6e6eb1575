package dev.plinth.verify;

import java.util.ArrayList;
import java.util.List;

/** The difference of two texts by their longest common subsequence of lines. */
final class LineDiff {
    private final List<String> before;
    private final List<String> after;
    /** At [i][j]: the length of the longest common subsequence of before from i and after from j. */
    private final int[][] common;

    private LineDiff(List<String> before, List<String> after) {
        this.before = before;
        this.after = after;
        this.common = new int[before.size() + 1][after.size() + 1];
    }

    /** The lines to take out ({@code "- "}) and to put in ({@code "+ "}), in order; equal texts give none. */
    static List<String> between(List<String> before, List<String> after) {
        int head = 0;
        while (head < Math.min(before.size(), after.size()) && before.get(head).equals(after.get(head))) {
            head++;
        }
        LineDiff rest = new LineDiff(before.subList(head, before.size()), after.subList(head, after.size()));
        rest.measure();
        return rest.walk();
    }

    private void measure() {
        for (int i = before.size() - 1; i >= 0; i--) {
            for (int j = after.size() - 1; j >= 0; j--) {
                common[i][j] = before.get(i).equals(after.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
    }

    private List<String> walk() {
        List<String> lines = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < before.size() || j < after.size()) {
            if (i < before.size() && j < after.size() && before.get(i).equals(after.get(j))) {
                i++;
                j++;
            } else if (j == after.size() || (i < before.size() && common[i + 1][j] >= common[i][j + 1])) {
                lines.add("- " + before.get(i++));
            } else {
                lines.add("+ " + after.get(j++));
            }
        }
        return List.copyOf(lines);
    }
}
