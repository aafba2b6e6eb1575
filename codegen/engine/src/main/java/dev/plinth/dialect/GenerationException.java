package dev.plinth.dialect;

import java.util.List;

/** Something cannot be generated. Nothing was written. */
public final class GenerationException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    GenerationException(List<String> problems) {
        super(String.join(System.lineSeparator(), problems) + System.lineSeparator() + "Nothing was written.");
    }
}
