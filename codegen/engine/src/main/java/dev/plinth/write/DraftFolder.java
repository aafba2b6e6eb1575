package dev.plinth.write;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The folder of the draft: {@code V0002__draft.sql} and {@code U0002__draft.sql}, or {@code V0002.1__draft.sql} and so on. */
public final class DraftFolder {
    private static final Pattern NAME = Pattern.compile("([VU])(\\d{4,9})(?:\\.(\\d{1,4}))?__draft\\.sql");

    private static final Pattern PART = Pattern.compile("^[VU]\\d+\\.(\\d{1,4})__");

    private final Path folder;

    DraftFolder(Path folder) {
        this.folder = folder;
    }

    /** The draft that is there. */
    public Draft read() {
        List<DraftFile> scripts = new ArrayList<>();
        List<DraftFile> undo = new ArrayList<>();
        List<Path> strangers = new ArrayList<>();
        for (Path path : Listing.of(folder, name -> name.endsWith(".sql")).toList()) {
            Matcher name = NAME.matcher(path.getFileName().toString());
            if (name.matches()) {
                (name.group(1).equals("V") ? scripts : undo).add(file(path, name));
            } else {
                strangers.add(path);
            }
        }
        scripts.sort(Comparator.comparing(DraftFile::version).thenComparing(DraftFile::part));
        undo.sort(Comparator.comparing(DraftFile::version).thenComparing(DraftFile::part));
        return new Draft(scripts, undo, strangers);
    }

    private DraftFile file(Path path, Matcher name) {
        Script script = Script.read(path);
        return new DraftFile(
                path,
                Version.of(name.group(2)),
                name.group(3) == null ? 0 : Integer.parseInt(name.group(3)),
                new Script(DraftText.body(script.text()), script.conf()),
                state(name.group(), script.text()));
    }

    /** The markers tell most conflicts, and git's index the others. */
    private DraftState state(String name, String text) {
        DraftState state = DraftText.state(text);
        return state == DraftState.CONFLICT && new GitConflict(folder, name).isBetween(DraftText::isIntact, text)
                ? DraftState.MERGED
                : state;
    }

    /** Replaces the draft with one that is generated. */
    public FileChange generated(Version version, List<Script> scripts, List<Script> undo) {
        return replaced(version, scripts, undo, true);
    }

    /** Replaces the draft with one that a person writes. */
    public FileChange byHand(Version version, List<Script> scripts, List<Script> undo) {
        return replaced(version, scripts, undo, false);
    }

    private FileChange replaced(Version version, List<Script> scripts, List<Script> undo, boolean generated) {
        List<OutputFile> writes = new ArrayList<>();
        writes.addAll(files("V", version, scripts, generated));
        writes.addAll(files("U", version, undo, generated));
        Set<Path> written = new HashSet<>();
        writes.forEach(file -> written.add(file.path()));
        return new FileChange(
                writes, present().filter(path -> !written.contains(path)).toList());
    }

    private List<OutputFile> files(String prefix, Version version, List<Script> parts, boolean generated) {
        List<OutputFile> files = new ArrayList<>();
        for (int part = 1; part <= parts.size(); part++) {
            Script script = parts.get(part - 1);
            String text = generated ? DraftText.generated(script.text()) : DraftText.byHand(script.text());
            String name = name(prefix, version, parts.size() == 1 ? 0 : part);
            ScriptFile.of(name, new Script(text, script.conf())).forEach(file -> files.add(file.in(folder)));
        }
        return files;
    }

    private static String name(String prefix, Version version, int part) {
        return prefix + version.ofPart(part) + "__draft.sql";
    }

    /** Removes the draft. */
    public FileChange removed() {
        return new FileChange(List.of(), present().toList());
    }

    /** Gives an edited draft the number of the next migration, which another branch has taken meanwhile. */
    public FileChange renumbered(Draft draft, Version version) {
        List<OutputFile> writes = new ArrayList<>();
        List<Path> deletions = new ArrayList<>();
        draft.files().filter(file -> !file.version().equals(version)).forEach(file -> {
            String prefix = file.path().getFileName().toString().substring(0, 1);
            Path path = folder.resolve(name(prefix, version, file.part()));
            writes.add(new OutputFile(path, OutputFile.read(file.path())));
            deletions.add(file.path());
            Path conf = ScriptFile.conf(file.path());
            if (Files.exists(conf)) {
                writes.add(new OutputFile(ScriptFile.conf(path), OutputFile.read(conf)));
                deletions.add(conf);
            }
        });
        return new FileChange(writes, deletions);
    }

    /** What a frozen script, or its configuration, would be called as a draft. */
    static String nameFor(Path frozen, Version version) {
        String name = frozen.getFileName().toString();
        Matcher part = PART.matcher(name);
        return name(name.startsWith("U") ? "U" : "V", version, part.find() ? Integer.parseInt(part.group(1)) : 0)
                + (name.endsWith(ScriptFile.CONF) ? ScriptFile.CONF : "");
    }

    private Stream<Path> present() {
        return Listing.of(
                folder,
                name -> NAME.matcher(name).matches()
                        || (name.endsWith(ScriptFile.CONF)
                                && NAME.matcher(name.substring(0, name.length() - ScriptFile.CONF.length()))
                                        .matches()));
    }
}
