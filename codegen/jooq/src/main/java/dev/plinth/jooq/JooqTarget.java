package dev.plinth.jooq;

import java.nio.file.Path;
import java.util.Optional;
import org.jooq.meta.jaxb.Generator;

/**
 * Where jOOQ classes go and how they look.
 *
 * @param directory the source root
 * @param packageName the package whose subpackage, named as the database, holds the classes: several databases share a
 *     target without touching each other's files. A database named as a keyword of Java, such as {@code default}, gets
 *     an underscore: {@code default_}
 * @param settings jOOQ's own settings; jOOQ's defaults if empty. All of them work but those that name a database or a
 *     schema to read, the target directory and the target package, which are replaced, and {@code includeSql},
 *     {@code excludeSql} and the {@code sql} of a forced type, which need a server
 * @param baseDirectory what relative paths in the settings start from
 * @param staging a folder for the classes until all of them are generated. What a killed generation left there is deleted
 *     first, and the folder itself is deleted at the end
 */
public record JooqTarget(
        Path directory, String packageName, Optional<Generator> settings, Path baseDirectory, Path staging) {}
