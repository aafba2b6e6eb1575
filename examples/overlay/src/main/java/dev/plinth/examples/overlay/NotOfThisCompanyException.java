package dev.plinth.examples.overlay;

/** A company asked for something that is another company's, or nobody's: it is told the same in both cases. */
public final class NotOfThisCompanyException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotOfThisCompanyException(int companyId, String what, int id) {
        super("Company " + companyId + " has no " + what + " " + id + ".");
    }
}
