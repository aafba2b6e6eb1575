package dev.plinth.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A line of the result: what is measured, what its runs took, and what we aim at. */
final class Measurement {
    private final String title;
    private final String aim;
    private final Run run;
    private final List<Double> seconds = new ArrayList<>();
    private boolean stopped;

    /**
     * A measurement before its first run.
     *
     * @param aim as the result shows it; empty where there is none
     */
    Measurement(String title, String aim, Run run) {
        this.title = title;
        this.aim = aim;
        this.run = run;
    }

    /** One run of what is measured. */
    interface Run {
        CpuTime run() throws IOException, InterruptedException;
    }

    /** Takes turns, so that whatever else the machine does is shared between them, and prints the result. */
    static void take(List<Measurement> measurements, int rounds) throws IOException, InterruptedException {
        for (int round = 0; round < rounds; round++) {
            for (Measurement measurement : measurements) {
                measurement.measure();
            }
        }
        System.out.println("CPU seconds of whole processes, " + rounds + " runs each");
        System.out.println(row("", "median", "least", "most", "aim"));
        measurements.forEach(measurement -> System.out.println(measurement.line()));
    }

    /** Runs it once more, unless a run was stopped: the next would take as long. */
    private void measure() throws IOException, InterruptedException {
        if (!stopped) {
            CpuTime time = run.run();
            seconds.add(time.seconds());
            stopped = !time.finished();
        }
    }

    /** The median of all runs; if the last one was stopped, the time that was not enough for it. */
    double median() {
        if (stopped) {
            return seconds.get(seconds.size() - 1);
        }
        List<Double> sorted = sorted();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    private List<Double> sorted() {
        return seconds.stream().sorted().toList();
    }

    private String line() {
        List<Double> sorted = sorted();
        return stopped
                ? row(title, "> " + number(median()), "stopped", "", aim)
                : row(title, number(median()), number(sorted.get(0)), number(sorted.get(sorted.size() - 1)), aim);
    }

    /** How much more this one takes than another. */
    String growth(String name, Measurement smaller, String goal) {
        String factor = number(median() / smaller.median());
        return row(name, stopped ? "> " + factor : factor, "", "", goal);
    }

    private static String row(String title, String median, String least, String most, String aim) {
        return String.format(Locale.ROOT, "%-32s %9s %9s %9s %9s", title, median, least, most, aim);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
