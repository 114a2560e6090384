package candor.dev.reports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;

/** @param context a JSON object */
record Failure(String severity, String message, String context, String stack) {
    private static final ObjectMapper JSON = new ObjectMapper();

    static Failure parse(String block) {
        String[] lines = block.strip().split("\n", 3);
        String[] first = lines[0].split(" ", 2);
        return new Failure(first[0], first[1], lines[1], lines[2].stripTrailing());
    }

    ObjectNode contextObject() {
        try {
            return (ObjectNode) JSON.readTree(context);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
