package candor.export;

/**
 * A line of RFC 4180. A spreadsheet takes a cell that begins with one of {@code = + - @}, a tab or a line end for a formula: such a
 * cell, and one that begins with an apostrophe, gets an apostrophe before it. Taking one away from every cell that begins
 * with one gives back what was held.
 */
final class CsvLine {
    private static final String BEGINS_A_FORMULA = "=+-@\t\r\n'\uff1d\uff0b\uff0d\uff20";
    private static final boolean[] SEPARATES = new boolean[128];

    static {
        "\",;\n\r\t".chars().forEach(each -> SEPARATES[each] = true);
    }

    private final StringBuilder line = new StringBuilder();

    /** A cell of anybody's text. */
    CsvLine cell(String text) {
        boolean formula = !text.isEmpty() && BEGINS_A_FORMULA.indexOf(text.charAt(0)) >= 0;
        if (!isQuoted(text)) {
            return plain(formula ? "'" + text : text);
        }
        line.append('"').append(formula ? "'" : "");
        int from = 0;
        for (int quote = text.indexOf('"'); quote >= 0; quote = text.indexOf('"', from)) {
            line.append(text, from, quote).append("\"\"");
            from = quote + 1;
        }
        line.append(text, from, text.length());
        line.append("\",");
        return this;
    }

    /** A cell of ours that needs no care, such as an id. */
    CsvLine plain(String text) {
        line.append(text).append(',');
        return this;
    }

    /** The line; another one begins. */
    String end() {
        line.setLength(line.length() - 1);
        String all = line.append("\r\n").toString();
        line.setLength(0);
        return all;
    }

    private static boolean isQuoted(String text) {
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            if (each < SEPARATES.length && SEPARATES[each]) {
                return true;
            }
        }
        return false;
    }
}
