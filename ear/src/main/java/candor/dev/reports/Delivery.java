package candor.dev.reports;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * What one source sends, in the order in which it does.
 *
 * @param surface last part of the address that takes it: {@code website}, {@code cloud} or {@code software}
 * @param key     the source's collector key
 */
public record Delivery(String surface, String key, List<ObjectNode> records) {
    public Delivery {
        records = List.copyOf(records);
    }
}
