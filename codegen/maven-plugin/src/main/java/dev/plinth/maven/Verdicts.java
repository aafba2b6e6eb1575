package dev.plinth.maven;

import dev.plinth.model.PlinthVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Remembers in the build folder which texts in other words mean the same, so that only the first build proves it. */
final class Verdicts {
    private static final Pattern VERDICT = Pattern.compile("([0-9a-f]{64}) (same|different)");

    private final Path file;

    /** The verdicts in a file, which comes with the first one. */
    Verdicts(Path file) {
        this.file = file;
    }

    /**
     * The verdict on two ways to write a database.
     *
     * @param proof finds it, if it is not known
     */
    boolean on(String dialect, List<String> one, List<String> other, BooleanSupplier proof) {
        String key = key(dialect, one, other);
        return known().computeIfAbsent(key, unknown -> remembered(unknown, proof.getAsBoolean()));
    }

    private Map<String, Boolean> known() {
        Map<String, Boolean> known = new HashMap<>();
        if (Files.exists(file)) {
            try {
                for (String line : Files.readAllLines(file)) {
                    Matcher verdict = VERDICT.matcher(line); // a killed process can leave half a line
                    if (verdict.matches()) {
                        known.put(verdict.group(1), verdict.group(2).equals("same"));
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot read " + file, e);
            }
        }
        return known;
    }

    private boolean remembered(String key, boolean same) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(
                    file,
                    key + (same ? " same\n" : " different\n"),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
            return same;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file, e);
        }
    }

    /** Another version of Plinth may prove more. */
    private static String key(String dialect, List<String> one, List<String> other) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            String text = String.join("\0", List.of(PlinthVersion.CURRENT, dialect, one.toString(), other.toString()));
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
