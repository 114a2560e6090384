package candor.collection.minimization;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Whether a single value is of the type that its shape says; null is the answer where nothing is wrong. */
final class ScalarCheck {

    /** PostgreSQL's numeric and every reader's memory can bear these; {@code 1e999999999} they cannot. */
    static final int MAX_SCALE = 1000;

    private static final String UUID_FORM = "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx";

    private ScalarCheck() {}

    static @Nullable Reason fault(Shape.Scalar scalar, JsonNode value) {
        return switch (scalar) {
            case TEXT -> value.isTextual() ? null : Reason.WRONG_TYPE;
            case BOOLEAN -> value.isBoolean() ? null : Reason.WRONG_TYPE;
            case NUMBER -> numberFault(value);
            case QUANTITY -> quantityFault(value);
            case INSTANT ->
                !value.isTextual()
                        ? Reason.WRONG_TYPE
                        : Rfc3339.parse(value.textValue()) == null ? Reason.NOT_AN_INSTANT : null;
            case UUID -> !value.isTextual() ? Reason.WRONG_TYPE : isUuid(value.textValue()) ? null : Reason.NOT_A_UUID;
        };
    }

    static @Nullable Reason fault(Shape.Choice choice, JsonNode value) {
        if (!value.isTextual()) {
            return Reason.WRONG_TYPE;
        }
        return choice.words().contains(value.textValue()) ? null : Reason.NOT_LISTED;
    }

    static @Nullable Reason numberFault(JsonNode value) {
        if (!value.isNumber()) {
            return Reason.WRONG_TYPE;
        }
        boolean infinite = (value.isDouble() || value.isFloat()) && !Double.isFinite(value.doubleValue());
        if (infinite) {
            return Reason.NUMBER_TOO_LARGE;
        }
        BigDecimal number = value.decimalValue();
        boolean bearable = Math.abs((long) number.scale()) <= MAX_SCALE;
        return bearable ? null : Reason.NUMBER_TOO_LARGE;
    }

    private static @Nullable Reason quantityFault(JsonNode value) {
        Reason fault = numberFault(value);
        return fault == null && value.decimalValue().signum() < 0 ? Reason.NEGATIVE : fault;
    }

    static boolean isUuid(String text) {
        if (text.length() != UUID_FORM.length()) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean fits = UUID_FORM.charAt(i) == '-' ? c == '-' : c < 128 && Character.digit(c, 16) >= 0;
            if (!fits) {
                return false;
            }
        }
        return true;
    }
}
