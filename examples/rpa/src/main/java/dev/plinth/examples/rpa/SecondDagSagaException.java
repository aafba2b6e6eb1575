package dev.plinth.examples.rpa;

/** An execution was to get a second DAG saga; it has one already, and nothing was changed. */
public final class SecondDagSagaException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final long execId;

    SecondDagSagaException(long execId, Throwable cause) {
        super(
                "Execution " + execId + " has a DAG saga already, and an execution has one only."
                        + " Start a robot saga under it, or another execution.",
                cause);
        this.execId = execId;
    }

    /** The execution that has a DAG saga already. */
    public long execId() {
        return execId;
    }
}
