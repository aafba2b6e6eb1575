package dev.plinth.write;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A file of a migration.
 *
 * @param path where, relative to the folder of the database and dialect, with slashes
 * @param content what
 */
record ScriptFile(String path, String content) {
    static final String CONF = ".conf";

    /** A script, and the configuration beside it if it has one: that first, because without it the script runs wrongly. */
    static List<ScriptFile> of(String path, Script script) {
        return Stream.concat(
                        script.conf().map(conf -> new ScriptFile(path + CONF, conf)).stream(),
                        Stream.of(new ScriptFile(path, script.text())))
                .toList();
    }

    /** The place of a script's configuration. */
    static Path conf(Path script) {
        return script.resolveSibling(script.getFileName() + CONF);
    }

    OutputFile in(Path folder) {
        return new OutputFile(folder.resolve(path), content);
    }
}
