package dev.plinth.maven;

import java.nio.file.Path;

/**
 * Where things go.
 *
 * @param project the folder of the project, which messages are relative to
 * @param migrations the folder of all migrations
 * @param ddl the folder of the DDL
 * @param jooq the source root of the jOOQ classes
 * @param groupId the group of the project, for the package of the jOOQ classes where none is set
 */
record Folders(Path project, Path migrations, Path ddl, Path jooq, String groupId) {

    /** A path as a reader of the build's output knows it. */
    String shown(Path path) {
        return project.relativize(path).toString().replace('\\', '/');
    }
}
