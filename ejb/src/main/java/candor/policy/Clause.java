package candor.policy;

/**
 * A clause of the published statement.
 *
 * @param number as the rules name it, for instance {@code 3, Enterprise}
 * @param title  heading of the part of the statement
 * @param quote  the sentence that decides, word for word
 */
public record Clause(String number, String title, String quote) {}
