package candor.mail.model;

import org.jspecify.annotations.Nullable;

/**
 * What is written to somebody.
 *
 * @param recipient  an address, without a name
 * @param subject    one line
 * @param body       plain text
 * @param attachment absent: none
 */
public record Letter(
        String recipient,
        String subject,
        String body,
        @Nullable Attachment attachment) {

    /** A file of ASCII text. */
    public record Attachment(String name, String content) {
        public Attachment {
            requireOneLine(name);
        }
    }

    /** @throws IllegalArgumentException if the head of a mail could not hold it: a line of its own would be a header of its own */
    public Letter {
        requireOneLine(recipient);
        requireOneLine(subject);
    }

    private static void requireOneLine(String text) {
        if (text.isBlank() || text.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("not one line of text");
        }
    }
}
