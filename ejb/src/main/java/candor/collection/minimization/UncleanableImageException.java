package candor.collection.minimization;

import java.io.IOException;

/** Content that may carry metadata which cannot be taken out. The message quotes nothing of it. */
public class UncleanableImageException extends IOException {
    private static final long serialVersionUID = 1L;
}
