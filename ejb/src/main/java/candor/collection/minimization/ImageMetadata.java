package candor.collection.minimization;

import candor.policy.model.Element;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Frees images of their metadata as they stream past (R13): rendering tools write the whole prompt into PNG text chunks,
 * EXIF and comments. Of each known format only listed parts are passed on, and the pixels' own bytes unchanged.
 */
public final class ImageMetadata {

    private static final int HEAD = 4096;

    private ImageMetadata() {}

    /** @param omitted of {@code RENDER_INPUT}: whether an image may not hold how it was made */
    public static boolean isOmittedBy(Set<Element> omitted) {
        return omitted.contains(Element.PROMPT) || omitted.contains(Element.INPUT_METADATA);
    }

    /**
     * The same file without metadata: PNG and APNG, JPEG, WebP, GIF, told by their bytes. What is no image and does not
     * claim to be one is passed on as it is. Takes a few kilobytes of memory, whatever the size.
     *
     * @param content   closing the result closes it; it is not necessarily read to its end
     * @param mediaType as the client claims it; null: nothing is claimed
     * @return reading it throws {@link UncleanableImageException} if the file is damaged, or is or claims to be an image or
     *         a video of any other format: then none of what was read may be kept
     */
    public static InputStream without(InputStream content, @Nullable String mediaType) {
        return new Told(content, isClaimed(mediaType));
    }

    private static InputStream cleaned(InputStream content, boolean claimed) throws IOException {
        byte[] head = content.readNBytes(HEAD);
        InputStream whole = new SequenceInputStream(new ByteArrayInputStream(head), content);
        Bytes bytes = Bytes.of(head);
        if (bytes.is(0, PngWithoutMetadata.SIGNATURE)) {
            return new PngWithoutMetadata(whole);
        } else if (bytes.is(0, "\u00FF\u00D8\u00FF")) {
            return new JpegWithoutMetadata(whole);
        } else if (bytes.is(0, "RIFF") && bytes.is(8, "WEBP")) {
            return new WebpWithoutMetadata(whole);
        } else if (bytes.is(0, "GIF87a") || bytes.is(0, "GIF89a")) {
            return new GifWithoutMetadata(whole);
        } else if (claimed || ImageFormat.begins(bytes, false) || OtherMedia.begins(head)) {
            throw new UncleanableImageException();
        }
        return whole;
    }

    private static boolean isClaimed(@Nullable String mediaType) {
        String claim = mediaType == null ? "" : mediaType.strip().toLowerCase(Locale.ROOT);
        return claim.startsWith("image/") || claim.startsWith("video/");
    }

    /** Tells the format once it is read, so that nothing is waited for before. */
    private static final class Told extends InputStream {

        private final InputStream content;
        private final boolean claimed;
        private boolean begun;
        private @Nullable InputStream cleaned;

        Told(InputStream content, boolean claimed) {
            this.content = content;
            this.claimed = claimed;
        }

        @Override
        public int read() throws IOException {
            return cleaned().read();
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            return cleaned().read(into, offset, length);
        }

        @Override
        public void close() throws IOException {
            content.close();
        }

        private InputStream cleaned() throws IOException {
            if (!begun) {
                begun = true;
                cleaned = ImageMetadata.cleaned(content, claimed);
            } else if (cleaned == null) {
                throw new UncleanableImageException(); // its beginning is lost
            }
            return cleaned;
        }
    }
}
