package candor.erasure.web;

import com.lowagie.text.pdf.BaseFont;

/**
 * Text as it can be printed: characters that the font lacks, and those that cannot be seen, are written by their numbers, so that
 * nothing is lost and nothing pretends to be something else.
 */
final class PrintedText {
    private PrintedText() {}

    static String of(String text, BaseFont font) {
        StringBuilder printed = new StringBuilder();
        text.codePoints().forEach(point -> {
            if (font.charExists(point) && isSeen(point)) {
                printed.appendCodePoint(point);
            } else {
                printed.append("[U+%04X]".formatted(point));
            }
        });
        return printed.toString();
    }

    /** Such as the ones that turn the direction of writing. */
    private static boolean isSeen(int point) {
        int type = Character.getType(point);
        return type != Character.CONTROL && type != Character.FORMAT && type != Character.PRIVATE_USE;
    }
}
