package dev.plinth.maven;

import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;

/**
 * Writes lost or damaged lock files again, once embedded databases show that the migrations lead to the declaration. Locks that
 * are as they should be stay as they are.
 */
@Mojo(name = "relock", requiresDependencyResolution = ResolutionScope.COMPILE, threadSafe = true)
public final class RelockMojo extends PlinthMojo {
    @Override
    void run(Work work) {
        List<Path> written =
                work.generation().relock(work.declared(), work.folders().migrations());
        written.forEach(path -> getLog().info("Wrote " + work.folders().shown(path)));
        if (written.isEmpty()) {
            getLog().info("All locks are as they should be.");
        }
    }
}
