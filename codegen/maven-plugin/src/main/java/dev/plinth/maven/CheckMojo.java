package dev.plinth.maven;

import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;

/**
 * Checks what a release needs: no draft is open, the declaration is what the last migration leads to, and no migration and no
 * lock was edited. Writes nothing to the source tree.
 */
@Mojo(
        name = "check",
        defaultPhase = LifecyclePhase.VERIFY,
        requiresDependencyResolution = ResolutionScope.COMPILE,
        threadSafe = true)
public final class CheckMojo extends PlinthMojo {
    @Override
    void run(Work work) {
        work.generation().check(work.declared(), work.folders().migrations());
        getLog().info("Everything is frozen.");
    }
}
