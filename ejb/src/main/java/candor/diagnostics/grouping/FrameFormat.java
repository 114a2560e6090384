package candor.diagnostics.grouping;

import org.jspecify.annotations.Nullable;

/** How one platform writes a frame. */
interface FrameFormat {

    /** @param line without white space around it, not empty; @return null: it is no frame of this form */
    @Nullable
    Frame read(String line);
}
