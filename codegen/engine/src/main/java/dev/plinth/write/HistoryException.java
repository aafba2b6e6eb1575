package dev.plinth.write;

import java.util.List;

/** The files of a migration folder are not what its lock file says. Each sentence names the file and the remedy. */
public final class HistoryException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    HistoryException(List<String> problems) {
        super(String.join(System.lineSeparator(), problems));
    }

    HistoryException(String problem) {
        this(List.of(problem));
    }
}
