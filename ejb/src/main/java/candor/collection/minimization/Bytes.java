package candor.collection.minimization;

/** Bytes however they are written (base64, hexadecimal, numbers), read in place; past the end there are none. */
abstract class Bytes {

    static final int NONE = -1;

    /** 0 to 255, or {@link #NONE}. */
    abstract int at(int index);

    boolean has(int index) {
        return at(index) != NONE;
    }

    boolean is(int index, String latin1) {
        for (int i = 0; i < latin1.length(); i++) {
            if (at(index + i) != latin1.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Two bytes, the most significant first; negative if one is missing. */
    int big16(int index) {
        return has(index) && has(index + 1) ? at(index) << 8 | at(index + 1) : NONE;
    }

    int little16(int index) {
        return has(index) && has(index + 1) ? at(index + 1) << 8 | at(index) : NONE;
    }

    long big32(int index) {
        return big16(index) < 0 || big16(index + 2) < 0 ? NONE : (long) big16(index) << 16 | big16(index + 2);
    }

    long little32(int index) {
        return little16(index) < 0 || little16(index + 2) < 0
                ? NONE
                : (long) little16(index + 2) << 16 | little16(index);
    }

    /** The same bytes from this one on. */
    Bytes from(int start) {
        Bytes all = this;
        return start == 0
                ? this
                : new Bytes() {
                    @Override
                    int at(int index) {
                        return all.at(start + index);
                    }
                };
    }

    static Bytes of(byte[] bytes) {
        return new Bytes() {
            @Override
            int at(int index) {
                return index >= 0 && index < bytes.length ? bytes[index] & 0xFF : NONE;
            }
        };
    }
}
