package candor.collection.minimization;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;

/**
 * Images that a whole array or object makes up: bytes as numbers, Node's {@code Buffer}, a typed array, pieces of
 * text.
 */
final class ImageNodes {

    private static final int FEWEST_BYTES = 8;

    private ImageNodes() {}

    /** Whether the array or object is an image and nothing else. */
    static boolean isImage(JsonNode value) {
        if (value.isObject()) {
            boolean buffer = "Buffer".equals(value.path("type").textValue())
                    && value.path("data").isArray();
            return buffer ? isImage(value.path("data")) : isTypedArray(value) && isBytes(value);
        }
        return !value.isEmpty() && (isBytes(value) || isPieces(value));
    }

    private static boolean isBytes(JsonNode value) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        return collect(value, bytes) && bytes.size() >= FEWEST_BYTES && ByteImages.start(bytes.toByteArray()) >= 0;
    }

    /** False: something else than bytes is among them. Rows of bytes are bytes in a row. */
    private static boolean collect(JsonNode value, ByteArrayOutputStream into) {
        for (JsonNode item : value) {
            boolean taken = item.isArray() ? collect(item, into) : isByte(item);
            if (!taken) {
                return false;
            }
            if (item.isNumber()) {
                into.write(item.intValue());
            }
        }
        return true;
    }

    private static boolean isByte(JsonNode item) {
        if (ScalarCheck.numberFault(item) != null || !item.canConvertToInt()) {
            return false;
        }
        boolean whole = item.isIntegralNumber()
                || item.decimalValue().remainder(BigDecimal.ONE).signum() == 0;
        return whole && item.intValue() >= -128 && item.intValue() <= 255;
    }

    /** {@code {"0": 137, "1": 80, …}}: what JSON.stringify makes of a Uint8Array. */
    private static boolean isTypedArray(JsonNode value) {
        return value.size() >= FEWEST_BYTES
                && value.has("0")
                && value.has("1")
                && value.path("0").isNumber();
    }

    /** A text in pieces: each but the first would pass for a token. */
    private static boolean isPieces(JsonNode value) {
        if (value.size() < 2) {
            return false;
        }
        StringBuilder joined = new StringBuilder();
        for (JsonNode piece : value) {
            if (!piece.isTextual() || !isEncoded(piece.textValue())) {
                return false;
            }
            joined.append(piece.textValue());
        }
        return ImageDetector.strip(joined.toString()) == null;
    }

    private static boolean isEncoded(String piece) {
        for (int i = 0; i < piece.length(); i++) {
            char c = piece.charAt(i);
            if (!Base64Stretch.isDigit(c) && "=\r\n :;,".indexOf(c) < 0) {
                return false;
            }
        }
        return true;
    }
}
