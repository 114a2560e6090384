package candor.collection.minimization;

import org.jspecify.annotations.Nullable;

/**
 * Where in a record something stands (RFC 6901), linked to its parent so that walking a record writes no text. A
 * pointer
 * goes into a receipt, so it is bounded: each name is cut to {@value #MAX_NAME} characters, the whole to
 * {@value #MAX_LENGTH}.
 */
record Pointer(@Nullable Pointer parent, String name, int depth) {

    static final int MAX_NAME = 100;
    static final int MAX_LENGTH = 1000;
    static final Pointer ROOT = new Pointer(null, "", 0);

    Pointer member(String member) {
        return new Pointer(this, member, depth + 1);
    }

    Pointer item(int index) {
        return new Pointer(this, Integer.toString(index), depth + 1);
    }

    /** The pointer as RFC 6901 writes it; a name's characters that no text may hold (U+0000) are left out. */
    @Override
    public String toString() {
        if (parent == null) {
            return "";
        }
        StringBuilder text = new StringBuilder();
        write(text);
        return text.length() <= MAX_LENGTH ? text.toString() : CleanText.prefix(text.toString(), MAX_LENGTH);
    }

    private void write(StringBuilder text) {
        if (parent != null) {
            parent.write(text);
            String shown = CleanText.prefix(CleanText.of(name), MAX_NAME);
            text.append('/').append(shown.replace("~", "~0").replace("/", "~1"));
        }
    }
}
