package dev.plinth.write;

import dev.plinth.problem.Problem;
import dev.plinth.problem.ProblemException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The two commits that git is merging, or of which it puts one on the other.
 *
 * @param git where they are
 * @param upstream the one whose history stays
 * @param local the one whose migrations are to follow
 */
public record MergeSides(Path git, String upstream, String local) {
    private static final String OURS = "ours";
    private static final String THEIRS = "theirs";

    /**
     * The sides of what git is doing. In a merge, the branch that is merged is upstream. In a rebase or a cherry-pick, the commits
     * on which others are put are.
     *
     * @param folder a folder of the repository
     * @param upstream {@code ours} or {@code theirs}, as git calls them, if it is the other way round
     * @throws ProblemException if git is doing nothing of that kind
     */
    public static MergeSides in(Path folder, Optional<String> upstream) {
        upstream.filter(side -> !side.equals(OURS) && !side.equals(THEIRS)).ifPresent(side -> {
            throw problem("%s is no side of a merge.".formatted(side), "Write ours or theirs, as git checkout does.");
        });
        var git = new GitCommand(folder);
        String theirs = Stream.of("MERGE_HEAD", "REBASE_HEAD", "CHERRY_PICK_HEAD")
                .filter(head -> git.answer("rev-parse", "-q", "--verify", head).isPresent())
                .findFirst()
                .orElseThrow(() -> problem(
                        "git is merging nothing.",
                        "Merge the other branch with git merge, and run plinth:rebase before you commit the merge."));
        boolean isTheirs = upstream.map(THEIRS::equals).orElse(theirs.equals("MERGE_HEAD"));
        return new MergeSides(folder, isTheirs ? theirs : "HEAD", isTheirs ? "HEAD" : theirs);
    }

    private static ProblemException problem(String what, String remedy) {
        return new ProblemException(new Problem("rebase-no-merge", "plinth:rebase", what, remedy));
    }

    /** The text of a file in a commit; empty if it is not there. */
    Optional<String> text(String commit, Path file) {
        var parent = new GitCommand(file.resolveSibling(""));
        String name =
                parent.folder().relativize(file.toAbsolutePath()).toString().replace('\\', '/');
        return parent.answer("show", commit + ":./" + name);
    }

    /** The commits of both sides that changed a file, and the one that both come from. */
    List<String> commits(Path file) {
        var parent = new GitCommand(file.resolveSibling(""));
        String name =
                parent.folder().relativize(file.toAbsolutePath()).toString().replace('\\', '/');
        return Stream.concat(
                        parent.answer("merge-base", upstream, local).stream().flatMap(String::lines),
                        parent.answer("rev-list", upstream, local, "--", "./" + name).stream()
                                .flatMap(String::lines))
                .toList();
    }
}
