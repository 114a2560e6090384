package candor.collection.minimization;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Random;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("R10: what is no image stays")
class ImageFalseAlarmTest {

    private static final int ROUNDS = 100_000;

    @Test
    @DisplayName("R10: random tokens, hashes and identifiers stay, a hundred thousand of each")
    void randomTokens() {
        Random random = new Random(20_261_123);
        for (int i = 0; i < ROUNDS; i++) {
            byte[] bytes = new byte[16 + random.nextInt(112)];
            random.nextBytes(bytes);
            stays(Base64.getEncoder().encodeToString(bytes));
            stays(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
            stays(HexFormat.of().formatHex(bytes));
            stays(new UUID(random.nextLong(), random.nextLong()).toString());
            stays(Long.toUnsignedString(random.nextLong()));
        }
    }

    @Test
    @DisplayName("R10: signed tokens, base64 of plain text and of small binary messages stay")
    void encodedTexts() {
        Random random = new Random(42);
        for (int i = 0; i < ROUNDS / 10; i++) {
            String words = words(random, 5 + random.nextInt(40));
            String encoded =
                    Base64.getUrlEncoder().withoutPadding().encodeToString(words.getBytes(StandardCharsets.UTF_8));
            byte[] signature = new byte[32];
            random.nextBytes(signature);
            stays(encoded);
            stays(words);
            stays("eyJhbGciOiJIUzI1NiJ9." + encoded + "."
                    + Base64.getUrlEncoder().encodeToString(signature));
            stays(Base64.getEncoder()
                    .encodeToString(("\u0008\u0096\u0001\u0012\u0020" + words + "\u0018\0\0\0\0")
                            .getBytes(StandardCharsets.ISO_8859_1)));
        }
    }

    @Test
    @DisplayName("R10: long base64 that is no image stays")
    void longBlobs() {
        Random random = new Random(9);
        for (int i = 0; i < 200; i++) {
            byte[] bytes = new byte[2000];
            random.nextBytes(bytes);
            stays(Base64.getMimeEncoder().encodeToString(bytes));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "18446744073709551615",
                "GIF89a format is not supported",
                "the PNG\r\n signature is missing",
                "BMW M3, BM 1:18",
                "#?RADIANCE\nis how an HDR file begins",
                "an <svg> tag, please",
                "use data:image/png;base64,... in the style",
                "data:text/plain;base64,SGVsbG8gd29ybGQsIGhlbGxv",
                "Le renard roux saute par-dessus le chien paresseux",
                "赤い狐が怠け者の犬を飛び越える、夕焼け、傑作、最高品質、とても細かい",
                "الثعلب البني السريع يقفز فوق الكلب الكسول",
                "masterpiece HDR victorian portrait painting of woman blonde hair mountain nature blue sky",
                "/9j/ is how base64 of a JPEG begins, iVBOR that of a PNG",
                "v-prediction RIFF of WEBP, II* and MM",
                "1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16",
                "0 0 1 0 1 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0",
                "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
                "{\"type\":\"Buffer\",\"data\":[1,2,3]}",
                "C:\\new\\textures\\x89 0x89",
                "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=="
            })
    @DisplayName("R10: talk about images, numbers and prompts in any script stay")
    void speech(String text) {
        stays(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A",
                "AAAA ",
                "<svg ",
                "data:image/png;base64,",
                "data:",
                "\\u005c",
                "%25",
                "89 ",
                "/9j/4AAQ ",
                "0,",
                "&amp;",
                "QUFBQUFBQUFBQUFBQUFB",
                "QUFBQUFBQUFBQUFBQUFBQUFB\n",
                "<!",
                "GIF",
                "iVBORw0KGgo"
            })
    @DisplayName("R10: repeated a hundred thousand times no text takes long")
    @Timeout(60)
    void repeated(String piece) {
        String text = piece.repeat(200_000 / piece.length());
        Assertions.assertThatCode(() -> ImageDetector.strip(text)).doesNotThrowAnyException();
        long start = System.nanoTime();
        ImageDetector.strip(text);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(3));
    }

    private static String words(Random random, int count) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < count; i++) {
            for (int c = random.nextInt(9) + 1; c > 0; c--) {
                words.append((char) ('a' + random.nextInt(26)));
            }
            words.append(random.nextInt(5) == 0 ? ", " : " ");
        }
        return words.toString();
    }

    private static void stays(String text) {
        if (ImageDetector.strip(text) != text) {
            assertThat(ImageDetector.strip(text)).isEqualTo(text);
        }
    }
}
