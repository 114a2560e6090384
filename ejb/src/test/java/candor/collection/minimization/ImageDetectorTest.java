package candor.collection.minimization;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("R10: an image in a text")
class ImageDetectorTest {

    static final String PNG = base64(Pictures.png());
    private static final String SVG = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"8\"><rect width=\"8\"/></svg>";

    static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    static Map<String, Function<byte[], String>> encodings() {
        Map<String, Function<byte[], String>> encodings = new LinkedHashMap<>();
        encodings.put("base64", ImageDetectorTest::base64);
        encodings.put("base64 without padding", Base64.getEncoder().withoutPadding()::encodeToString);
        encodings.put("url-safe", Base64.getUrlEncoder()::encodeToString);
        encodings.put("url-safe without padding", Base64.getUrlEncoder().withoutPadding()::encodeToString);
        encodings.put("lines", Base64.getMimeEncoder()::encodeToString);
        encodings.put("lines of 64", Base64.getMimeEncoder(64, new byte[] {'\n'})::encodeToString);
        encodings.put("groups of 4", Base64.getMimeEncoder(4, new byte[] {' '})::encodeToString);
        encodings.put("form data", bytes -> base64(bytes).replace('+', ' '));
        encodings.put("percent", bytes -> URLEncoder.encode(base64(bytes), StandardCharsets.UTF_8));
        encodings.put("hex", HexFormat.of()::formatHex);
        encodings.put("HEX", HexFormat.of().withUpperCase()::formatHex);
        encodings.put("hex pairs", HexFormat.ofDelimiter(" ")::formatHex);
        encodings.put("hex bytes", HexFormat.ofDelimiter(", ").withPrefix("0x")::formatHex);
        encodings.put("escaped bytes", HexFormat.of().withPrefix("\\x")::formatHex);
        encodings.put("characters", bytes -> new String(bytes, StandardCharsets.ISO_8859_1));
        encodings.put("data URI", bytes -> "data:image/x-any;base64," + base64(bytes));
        encodings.put("octets", bytes -> "data:application/octet-stream;base64," + base64(bytes));
        encodings.put("base64 twice", bytes -> base64(base64(bytes).getBytes(StandardCharsets.UTF_8)));
        encodings.put(
                "base64 of a data URI",
                bytes -> base64(("data:image/png;base64," + base64(bytes)).getBytes(StandardCharsets.UTF_8)));
        encodings.put("quoted", bytes -> '"' + base64(bytes) + '"');
        return encodings;
    }

    static Stream<Arguments> picturesInEncodings() {
        return Pictures.all().entrySet().stream().flatMap(picture -> encodings().entrySet().stream()
                .map(encoding -> Arguments.of(
                        picture.getKey(), encoding.getKey(), encoding.getValue().apply(picture.getValue()))));
    }

    @ParameterizedTest(name = "{0} as {1}")
    @MethodSource("picturesInEncodings")
    @DisplayName("R10: is dropped whole, whatever its format and encoding")
    void isDroppedWhole(String format, String encoding, String text) {
        assertThat(ImageDetector.strip(text)).isNull();
        assertThat(ImageDetector.strip("\n  " + text + "\n")).isNull();
    }

    @ParameterizedTest(name = "{0} as {1}")
    @MethodSource("picturesInEncodings")
    @DisplayName("R10: is cut out of a longer text, and the text stays")
    void isCutOut(String format, String encoding, String text) {
        String cut = ImageDetector.strip("Preview: (" + text + ")");
        assertThat(cut).startsWith("Preview: (").contains(ImageDetector.MARK).hasSizeLessThan(40);
    }

    @Test
    @DisplayName("R10: what stands before and behind a cut image is kept")
    void keepsWhatStandsAround() {
        assertThat(ImageDetector.strip("before " + PNG + ", behind")).isEqualTo("before [image dropped], behind");
        assertThat(ImageDetector.strip("could not decode " + PNG + " as a texture"))
                .isEqualTo("could not decode [image dropped] as a texture");
        String lines = Base64.getMimeEncoder().encodeToString(Pictures.png());
        assertThat(ImageDetector.strip("see\r\n" + lines + "\r\nThe renderer gave up."))
                .isEqualTo("see\r\n[image dropped]\r\nThe renderer gave up.");
        assertThat(ImageDetector.strip("a: " + PNG + "; b: " + PNG + "; c"))
                .isEqualTo("a: [image dropped]; b: [image dropped]; c");
    }

    @Test
    @DisplayName("R10: JSON quoted in a text, its escapes too, loses the image in it")
    void insideQuotedJson() {
        byte[] bytes = Pictures.all().get("jpg");
        String json = "{\"name\":\"thumb\",\"data\":\"" + base64(bytes).replace("/", "\\/") + "\",\"size\":12}";
        assertThat(ImageDetector.strip(json))
                .isEqualTo("{\"name\":\"thumb\",\"data\":\"[image dropped]\",\"size\":12}");
        String lines =
                "{\"data\":\"" + Base64.getMimeEncoder().encodeToString(bytes).replace("\r\n", "\\r\\n") + "\"}";
        assertThat(ImageDetector.strip(lines)).isEqualTo("{\"data\":\"[image dropped]\"}");
        List<Integer> numbers = new ArrayList<>();
        for (byte b : bytes) {
            numbers.add(b & 0xFF);
        }
        String buffer = "{\"type\":\"Buffer\",\"data\":" + numbers + "}";
        assertThat(ImageDetector.strip(buffer)).isEqualTo("{\"type\":\"Buffer\",\"data\":[[image dropped]]}");
    }

    @Test
    @DisplayName("R10: an image behind other bytes of the same encoding is found at any offset")
    void behindOtherBytes() {
        for (int before = 1; before <= 6; before++) {
            byte[] png = Pictures.png();
            byte[] wrapped = new byte[before + png.length];
            System.arraycopy(png, 0, wrapped, before, png.length);
            assertThat(ImageDetector.strip(base64(wrapped)))
                    .as("%d bytes before", before)
                    .hasSizeLessThan(30);
            assertThat(ImageDetector.strip("img_" + base64(png))).isEqualTo("img_" + ImageDetector.MARK);
        }
    }

    @Test
    @DisplayName("R10: the beginning of an image, where a log cut it, is one")
    void cutByALog() {
        assertThat(ImageDetector.strip("got " + PNG.substring(0, 40) + "...")).isEqualTo("got [image dropped]...");
        String jpeg = base64(Pictures.all().get("jpg")).substring(0, 40);
        assertThat(ImageDetector.strip(jpeg)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "data:image/png;base64,AAAA",
                "data:image/webp;base64,\nUklGRg==",
                "DATA:IMAGE/PNG;BASE64,iVBORw0KGgo=",
                "data:image/svg+xml,%3Csvg%20xmlns=%22http://www.w3.org/2000/svg%22/%3E",
                "data:image/svg+xml;utf8,<svg xmlns='http://www.w3.org/2000/svg' width='8'><rect/></svg>",
                "data:image/svg+xml;base64,PHN2Zy8+",
                "<SVG width='1'><path d='M0 0'/></SVG>",
                "<?xml version=\"1.0\"?>\n<!-- made -->\n<svg xmlns=\"http://www.w3.org/2000/svg\"><g/></svg>\n",
                "&lt;svg xmlns=&quot;http://www.w3.org/2000/svg&quot;&gt;&lt;/svg&gt;"
            })
    @DisplayName("R10: a data URI of an image type and SVG markup are images")
    void dataUrisAndMarkup(String text) {
        assertThat(ImageDetector.strip(text)).isNull();
    }

    @Test
    @DisplayName("R10: SVG in a page is cut out, SVG in base64 is found")
    void svgInside() {
        assertThat(ImageDetector.strip("<p>a</p>" + SVG + "<p>b</p>")).isEqualTo("<p>a</p>[image dropped]<p>b</p>");
        assertThat(ImageDetector.strip(base64(SVG.getBytes(StandardCharsets.UTF_8))))
                .isNull();
    }
}
