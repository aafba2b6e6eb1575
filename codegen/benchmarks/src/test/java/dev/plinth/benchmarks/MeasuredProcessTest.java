package dev.plinth.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The CPU time of a process is all of its CPU time, and none of its waiting. */
final class MeasuredProcessTest {
    private static final Duration LONG = Duration.ofMinutes(1);

    /** The bounds are wide, because the speed of a machine varies. If one child did not count, or the waiting did, they would not hold. */
    @Test
    void allChildrenCountAndWaitingDoesNot() throws IOException, InterruptedException {
        String busy = "for ((i = 0; i < 100000; i++)); do :; done";
        CpuTime once = bash(busy, LONG);
        CpuTime four = bash("(%1$s) & (%1$s) & (%1$s) & (%1$s) & sleep 3; wait".formatted(busy), LONG);
        assertThat(once.finished()).isTrue();
        assertThat(once.seconds()).isPositive();
        assertThat(four.seconds()).isBetween(1.5 * once.seconds(), 2.5 + 4 * once.seconds());
    }

    @Test
    void whatTakesTooLongIsStopped() throws IOException, InterruptedException {
        CpuTime time = bash("sleep 60", Duration.ofMillis(200));
        assertThat(time.finished()).isFalse();
        assertThat(time.seconds()).isLessThan(1);
    }

    @Test
    void aFailureIsNoMeasurement() {
        assertThatIllegalStateException().isThrownBy(() -> bash("exit 3", LONG)).withMessageContaining("status 3");
    }

    private static CpuTime bash(String script, Duration limit) throws IOException, InterruptedException {
        return MeasuredProcess.run(List.of("bash", "-c", script), limit);
    }
}
