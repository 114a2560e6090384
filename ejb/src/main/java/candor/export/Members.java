package candor.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** The members of a JSON object, at its top: a text without its quotes, anything else as it stands there, digit for digit. */
final class Members {
    private static final JsonFactory JSON = new JsonFactory();

    private Members() {}

    /** In their order; a member that is null is an empty text. */
    static Map<String, String> of(String object) throws IOException {
        Map<String, String> members = new LinkedHashMap<>();
        try (JsonParser json = JSON.createParser(object)) {
            json.nextToken();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                json.nextToken();
                members.put(name, value(json, object));
            }
        }
        return members;
    }

    private static String value(JsonParser json, String object) throws IOException {
        int from = (int) json.currentTokenLocation().getCharOffset();
        if (json.currentToken() == JsonToken.VALUE_STRING) {
            return json.getText();
        }
        if (json.currentToken() == JsonToken.VALUE_NULL) {
            return "";
        }
        json.skipChildren();
        return object.substring(from, (int) json.currentLocation().getCharOffset());
    }
}
