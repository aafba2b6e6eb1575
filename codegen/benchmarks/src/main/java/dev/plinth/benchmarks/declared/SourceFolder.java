package dev.plinth.benchmarks.declared;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A folder with the sources of one declared database, all in the package {@value #PACKAGE}. */
public final class SourceFolder {
    static final String PACKAGE = "declared";

    private final Path root;
    private final List<Path> files = new ArrayList<>();

    private SourceFolder(Path root) {
        this.root = root;
    }

    /**
     * Declares tables as an application has them: keys, references to earlier and to later tables, partial and unique
     * indexes, checks, both kinds of enums, JSON, timestamps, comments, and triggers that write to another table.
     *
     * @param root the source root; it need not exist
     */
    public static SourceFolder ofApplication(Path root, int tables) throws IOException {
        var folder = new SourceFolder(root);
        folder.add("Timestamps", SharedSources.timestamps());
        folder.add("Priority", SharedSources.priority());
        var numbers = new TableNumbers(tables);
        for (int block = 0; block <= numbers.lastBlock(); block++) {
            folder.add(Names.state(block), SharedSources.state(block));
        }
        List<String> constants = new ArrayList<>();
        for (int number = 1; number <= tables; number++) {
            if (numbers.isAudit(number)) {
                folder.add(Names.audit(number), AuditSource.of(number));
                constants.add(Names.auditTable(number));
            } else {
                folder.add(Names.item(number), ItemSource.of(number, numbers));
                constants.add(Names.itemTable(number));
            }
        }
        folder.add(DatabaseSource.CLASS, DatabaseSource.of(constants));
        return folder;
    }

    /** Declares small tables of which each references the next, and the last one the first. */
    public static SourceFolder ofRing(Path root, int tables) throws IOException {
        var folder = new SourceFolder(root);
        List<String> constants = new ArrayList<>();
        for (int number = 1; number <= tables; number++) {
            folder.add(Names.link(number), LinkSource.of(number, number % tables + 1));
            constants.add(Names.linkTable(number));
        }
        folder.add(DatabaseSource.CLASS, DatabaseSource.of(constants));
        return folder;
    }

    /**
     * Changes one table of twenty: a column comes, a check is wider, a default is another one, an index goes.
     *
     * @return how many tables it changed
     */
    public int change() throws IOException {
        int changed = 0;
        for (Path file : files) {
            if (file.getFileName().toString().matches("Item\\d*[02468]0\\.java|Item\\d*[13579]0\\.java")) {
                String source = Files.readString(file);
                String other = source.replace(
                                "    public final Timestamps timestamps",
                                "    public final Column<Integer> weight = integer(\"weight\").nullable();\n"
                                        + "    public final Timestamps timestamps")
                        .replace("length(title).le(200)", "length(title).le(300)")
                        .replace("integer(\"amount\").defaultTo(0)", "integer(\"amount\").defaultTo(1)")
                        .replaceFirst("        index\\(\"item_\\d+_open\"\\).*\\n", "");
                Files.writeString(file, other);
                changed += other.equals(source) ? 0 : 1;
            }
        }
        return changed;
    }

    private void add(String name, String source) throws IOException {
        Path file = root.resolve(PACKAGE).resolve(name + ".java");
        Files.createDirectories(file.getParent());
        Files.writeString(file, source);
        files.add(file);
    }

    /** The sources. */
    public List<Path> files() {
        return List.copyOf(files);
    }

    /** The class of the database. */
    public static String databaseClass() {
        return PACKAGE + "." + DatabaseSource.CLASS;
    }
}
