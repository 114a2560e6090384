package candor.collection.minimization;

/**
 * Finds where a JSON value ends, byte by byte, by strings and brackets alone; whether it is JSON is the parser's to
 * say.
 */
final class ValueEnd {

    private int depth;
    private boolean started;
    private boolean closed;
    private boolean inString;
    private boolean escaped;

    /** Whether the value is over before this byte (-1: the end of the input). */
    boolean isBefore(int next) {
        if (closed) {
            return true;
        }
        boolean scalarCanEnd = depth == 0 && !inString;
        return scalarCanEnd
                && (next == ','
                        || next == ']'
                        || next == '}'
                        || next == ' '
                        || next == '\t'
                        || next == '\n'
                        || next == '\r'
                        || (next == -1 && started));
    }

    void pass(int next) {
        started = true;
        if (inString) {
            passInString(next);
        } else if (next == '"') {
            inString = true;
        } else if (next == '{' || next == '[') {
            depth++;
        } else if (next == '}' || next == ']') {
            depth--;
            closed = depth == 0;
        }
    }

    private void passInString(int next) {
        if (escaped) {
            escaped = false;
        } else if (next == '\\') {
            escaped = true;
        } else if (next == '"') {
            inString = false;
            closed = depth == 0;
        }
    }
}
