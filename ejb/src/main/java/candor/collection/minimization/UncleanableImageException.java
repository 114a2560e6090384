package candor.collection.minimization;

import java.io.IOException;

/**
 * Bytes that are, or claim to be, an image or a video, and of which nobody can say that no metadata is left (R13): of a
 * format that is not known, damaged, or cut off. What was read before must be thrown away. The message quotes nothing.
 */
public final class UncleanableImageException extends IOException {

    private static final long serialVersionUID = 1L;

    UncleanableImageException() {
        super("an image that cannot be freed of its metadata");
    }
}
