package candor.export;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A line of RFC 4180. A spreadsheet takes a cell that begins with one of {@code = + - @}, a tab or a line end for a formula: such a
 * cell, and one that begins with an apostrophe, gets an apostrophe before it. Taking one away from every cell that begins
 * with one gives back what was held.
 */
final class CsvLine {
    private CsvLine() {}

    static String of(List<String> cells) {
        return cells.stream().map(CsvLine::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(String text) {
        String safe = !text.isEmpty() && "=+-@\t\r\n'\uff1d\uff0b\uff0d\uff20".indexOf(text.charAt(0)) >= 0
                ? "'" + text
                : text;
        boolean quoted = safe.chars()
                .anyMatch(each ->
                        each == '"' || each == ',' || each == '\n' || each == '\r' || each == ';' || each == '\t');
        return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
