package candor.collection.minimization;

/** Images in plain bytes. */
final class ByteImages {

    private ByteImages() {}

    /** Where the first image begins; negative: there is none. */
    static int start(byte[] bytes) {
        Bytes all = Bytes.of(bytes);
        for (int i = 0; i + 1 < bytes.length; i++) {
            if (ImageFormat.mayBeginWith(all.big16(i)) && ImageFormat.begins(all.from(i), i > 0)) {
                return i;
            }
        }
        return -1;
    }
}
