package candor.steward;

import candor.platform.RefusalException.Kind;

/** A line of text that somebody typed: a name, a reference. */
final class Line {
    private Line() {}

    /**
     * @return without white space around it
     * @throws DeskRefusedException with the place of what is empty, too long or more than a line
     */
    static String of(String text, int most, String pointer) {
        String line = text.strip();
        if (line.isEmpty() || line.length() > most || line.chars().anyMatch(Line::isForbidden)) {
            throw new DeskRefusedException(Kind.BAD_REQUEST, pointer);
        }
        return line;
    }

    /** Control characters, and those that turn the direction of what stands around them. */
    private static boolean isForbidden(int letter) {
        return Character.isISOControl(letter)
                || letter >= 0x202A && letter <= 0x202E
                || letter >= 0x2066 && letter <= 0x2069
                || letter == 0x2028
                || letter == 0x2029;
    }
}
