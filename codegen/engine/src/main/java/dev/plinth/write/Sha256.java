package dev.plinth.write;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Checksums of texts. A line end counts as one, whichever way a checkout wrote it. */
final class Sha256 {
    /** Java replaces the loop over the bytes with its processor's instructions once it has run often enough. */
    private static final int PIECE = 8_192;

    private Sha256() {}

    static String of(String... texts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String text : texts) {
                update(digest, text.replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    private static void update(MessageDigest digest, byte[] bytes) {
        for (int start = 0; start < bytes.length; start += PIECE) {
            digest.update(bytes, start, Math.min(PIECE, bytes.length - start));
        }
    }
}
