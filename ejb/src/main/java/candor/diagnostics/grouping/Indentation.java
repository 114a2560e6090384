package candor.diagnostics.grouping;

/** How far a line is from the margin, and what is drawn there. */
final class Indentation {
    private Indentation() {}

    static int of(String line) {
        int end = 0;
        while (end < line.length() && Character.isWhitespace(line.charAt(end))) {
            end++;
        }
        return end;
    }

    /** Python draws groups of exceptions as trees. */
    static String withoutTree(String line) {
        int end = 0;
        int cut = 0;
        while (end < line.length() && (line.charAt(end) == ' ' || line.charAt(end) == '|')) {
            cut = line.charAt(end) == '|' ? end + 1 : cut;
            end++;
        }
        return cut == 0 ? line : line.substring(line.startsWith(" ", cut) ? cut + 1 : cut);
    }
}
