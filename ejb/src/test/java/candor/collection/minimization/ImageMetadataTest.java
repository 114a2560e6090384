package candor.collection.minimization;

import static candor.collection.minimization.PromptPictures.PROMPT;
import static candor.collection.minimization.PromptPictures.join;
import static candor.collection.minimization.PromptPictures.latin1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import candor.policy.model.Category;
import candor.policy.model.Element;
import candor.policy.model.Surface;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("R13: metadata of an image")
class ImageMetadataTest {

    static Stream<String> types() {
        return PromptPictures.all().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("types")
    @DisplayName("is gone, wherever the format has a place for it, and what follows the image's end with it")
    void promptIsGone(String type) throws IOException {
        byte[] sent = join(PromptPictures.all().get(type), latin1(PROMPT));
        assertThat(text(sent)).contains(PROMPT);
        byte[] kept = clean(sent, type);
        assertThat(text(kept)).doesNotContain(PROMPT.substring(0, 8));
        assertThat(isDeflatedIn(kept)).isFalse();
        assertThat(clean(kept, type)).as("cleaning twice changes nothing").isEqualTo(kept);
    }

    @Test
    @DisplayName("would be found in a compressed chunk")
    void compressedPromptIsFound() {
        assertThat(isDeflatedIn(PromptPictures.png())).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg", "gif"})
    @DisplayName("goes and the pixels stay: a clean file comes out as it went in, a full one shows the same picture")
    void pixelsStay(String format) throws IOException {
        byte[] plain = Pictures.all().get(format);
        String type = "image/" + format.replace("jpg", "jpeg");
        assertThat(clean(plain, type)).isEqualTo(plain);
        byte[] kept = clean(PromptPictures.all().get(type), type);
        assertThat(pixels(kept)).isEqualTo(pixels(plain));
    }

    @Test
    @DisplayName("of a PNG and a JPEG leaves the very bytes of the file as it was before")
    void sameFile() throws IOException {
        assertThat(clean(PromptPictures.png(), "image/png")).isEqualTo(Pictures.png());
        assertThat(clean(PromptPictures.jpeg(), "image/jpeg"))
                .as("without a thumbnail, and without its size")
                .startsWith(latin1("\u00FF\u00D8\u00FF\u00E0\0\u0010JFIF\0\1\1\0\0\1\0\1\0\0"))
                .endsWith(Arrays.copyOfRange(
                        Pictures.all().get("jpg"), 20, Pictures.all().get("jpg").length));
    }

    @Test
    @DisplayName("of a progressive JPEG of several scans goes as well")
    void progressive() throws IOException {
        byte[] scans = progressiveJpeg();
        assertThat(scans.length).as("longer than a buffer").isGreaterThan(20_000);
        assertThat(clean(scans, "image/jpeg")).isEqualTo(scans);
    }

    @Test
    @DisplayName("of a JPEG: restart markers and stuffed bytes are data of a scan, and a comment between scans is none")
    void betweenScans() throws IOException {
        byte[] before = latin1("\u00FF\u00D8\u00FF\u00DA\0\3\1" + "ab\u00FF\0c\u00FF\u00D0d");
        byte[] after = latin1("\u00FF\u00DA\0\3\2" + "ef\u00FF\u00D9");
        byte[] comment = latin1("\u00FF\u00FE\0\u0021" + PROMPT);
        assertThat(clean(join(before, comment, after), "image/jpeg")).isEqualTo(join(before, after));
    }

    @Test
    @DisplayName("of a WebP is blanked, so that its size is still true, and its header says that there is none")
    void webp() throws IOException {
        byte[] sent = PromptPictures.webp();
        byte[] kept = clean(sent, "image/webp");
        assertThat(kept).hasSameSizeAs(sent);
        assertThat(kept[20]).isEqualTo((byte) 0x32);
        assertThat(text(kept))
                .contains("ICCP", "ANIM", "ANMF", "ALPH", "VP8 \5\0\0\0\4\5\6\7\u0008")
                .doesNotContain("EXIF", "XMP");
        assertThat(text(kept).split("JUNK", -1)).hasSize(5);
    }

    @Test
    @DisplayName("of a GIF goes, and how often it plays stays")
    void gif() throws IOException {
        assertThat(text(clean(PromptPictures.gif(), "image/gif"))).contains("NETSCAPE2.0\3\1\5\0\0;");
    }

    @ParameterizedTest
    @MethodSource("types")
    @DisplayName("goes however few bytes are there at a time, on either side")
    void byteByByte(String type) throws IOException {
        byte[] sent = PromptPictures.all().get(type);
        InputStream slow = new ByteArrayInputStream(sent) {
            @Override
            public synchronized int read(byte[] into, int offset, int length) {
                return super.read(into, offset, Math.min(1, length));
            }
        };
        InputStream cleaned = ImageMetadata.without(slow, type);
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        for (int next = cleaned.read(); next >= 0; next = cleaned.read()) {
            kept.write(next);
        }
        assertThat(kept.toByteArray()).isEqualTo(clean(sent, type));
    }

    @ParameterizedTest
    @MethodSource("types")
    @DisplayName("does not come out of a file that is cut off anywhere, which is refused")
    void truncated(String type) {
        byte[] sent = PromptPictures.all().get(type);
        for (int length = 0; length < sent.length; length++) {
            byte[] cut = Arrays.copyOf(sent, length);
            ByteArrayOutputStream kept = new ByteArrayOutputStream();
            assertThatThrownBy(() -> ImageMetadata.without(new ByteArrayInputStream(cut), type)
                            .transferTo(kept))
                    .as("cut at %d", length)
                    .isInstanceOf(UncleanableImageException.class)
                    .hasMessageNotContaining("whale");
            assertThat(text(kept.toByteArray())).doesNotContain(PROMPT);
        }
    }

    @Test
    @DisplayName("cannot be told from the rest of a damaged file, which is refused at every further read")
    void damaged() throws IOException {
        byte[] png = PromptPictures.png();
        png[33] = (byte) 0x80; // a chunk of two gigabytes
        InputStream cleaned = ImageMetadata.without(new ByteArrayInputStream(png), "image/png");
        assertThatThrownBy(cleaned::readAllBytes).isInstanceOf(UncleanableImageException.class);
        assertThatThrownBy(cleaned::read).isInstanceOf(UncleanableImageException.class);
        byte[] critical = join(
                Arrays.copyOf(Pictures.png(), 33),
                PromptPictures.chunk("NEWx", new byte[1]),
                Arrays.copyOfRange(Pictures.png(), 33, Pictures.png().length));
        assertThatThrownBy(() -> clean(critical, "image/png")).isInstanceOf(UncleanableImageException.class);
    }

    @Test
    @DisplayName("is not looked for in other formats: those are refused, told by their bytes whatever they claim")
    void otherFormats() {
        Pictures.all().forEach((format, bytes) -> {
            if (!Set.of("png", "jpg", "gif", "webp").contains(format)) {
                assertThatThrownBy(() -> clean(bytes, "text/plain"))
                        .as(format)
                        .isInstanceOf(UncleanableImageException.class);
            }
        });
        for (String begun : new String[] {
            "\0\0\0\u0018ftypmp42",
            "\u001AE\u00DF\u00A3",
            "RIFF\1\0\0\0AVI ",
            "<svg>",
            "\u00EF\u00BB\u00BF<?xml version='1.0'?>\n<SVG/>"
        }) {
            assertThatThrownBy(() -> clean(latin1(begun), "application/octet-stream"))
                    .isInstanceOf(UncleanableImageException.class);
        }
        assertThatThrownBy(() -> clean(latin1("text"), " IMAGE/png")).isInstanceOf(UncleanableImageException.class);
        assertThatThrownBy(() -> clean(latin1("text"), "video/mp4")).isInstanceOf(UncleanableImageException.class);
        assertThatThrownBy(() -> clean(new byte[0], "image/png")).isInstanceOf(UncleanableImageException.class);
    }

    @Test
    @DisplayName("of a known format goes, whatever the file claims to be")
    void wrongClaim() throws IOException {
        assertThat(clean(PromptPictures.png(), "text/plain")).isEqualTo(Pictures.png());
        assertThat(clean(PromptPictures.png(), null)).isEqualTo(Pictures.png());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "a text", "PK\3\4 a zip", "{\"a\": \"<svg>\"}", "<html><svg></svg></html>", "GIFs and BMPs"})
    @DisplayName("is of images: other files pass as they are")
    void otherFiles(String content) throws IOException {
        byte[] long100k = join(latin1(content), new byte[content.isEmpty() ? 0 : 100_000]);
        assertThat(clean(long100k, "application/octet-stream")).isEqualTo(long100k);
    }

    @Test
    @DisplayName("R13: where prompts are omitted, images go from an asset's text, and the text around them stays")
    void imagesInAssetText() {
        String image = Base64.getEncoder().encodeToString(PromptPictures.png());
        String asset = "'type': 'asset', 'role': 'GENERATED', 'text': 'see data:image/png;base64," + image + "'";
        for (String omitted : new String[] {"RENDER_INPUT.PROMPT", "RENDER_INPUT.INPUT_METADATA"}) {
            Minimized some = Sent.minimize(Surface.CLOUD, asset, omitted);
            assertThat(some.content().get(Category.GENERATED_ASSET))
                    .hasToString("{\"role\":\"GENERATED\",\"text\":\"see [image dropped]\"}");
            assertThat(some.alsoDropped()).containsExactly("/text");
        }
        Minimized whole = Sent.minimize(Surface.CLOUD, asset.replace("see ", ""), "RENDER_INPUT.PROMPT");
        assertThat(whole.content().get(Category.GENERATED_ASSET)).hasToString("{\"role\":\"GENERATED\"}");
        Minimized all = Sent.minimize(Surface.CLOUD, asset, "RENDER_INPUT.CONFIGURATION");
        assertThat(all.content().get(Category.GENERATED_ASSET).toString()).contains(image);
        assertThat(all.alsoDropped()).isEmpty();
        assertThat(ImageMetadata.isOmittedBy(Set.of(Element.CONFIGURATION))).isFalse();
    }

    private static byte[] clean(byte[] content, String type) throws IOException {
        return ImageMetadata.without(new ByteArrayInputStream(content), type).readAllBytes();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static boolean isDeflatedIn(byte[] bytes) {
        byte[] out = new byte[500];
        for (int at = 0; at < bytes.length; at++) {
            Inflater inflater = new Inflater();
            inflater.setInput(bytes, at, bytes.length - at);
            try {
                if (text(Arrays.copyOf(out, inflater.inflate(out))).contains(PROMPT)) {
                    return true;
                }
            } catch (DataFormatException notHere) {
                continue;
            } finally {
                inflater.end();
            }
        }
        return false;
    }

    private static int[] pixels(byte[] file) throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(file));
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    private static byte[] progressiveJpeg() throws IOException {
        BufferedImage image = new BufferedImage(300, 200, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 300 * 200; i++) {
            image.setRGB(i % 300, i / 300, i * 7919 * 31);
        }
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ImageWriteParam param = writer.getDefaultWriteParam();
        param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (var stream = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(stream);
            writer.write(null, new IIOImage(image, null, null), param);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }
}
