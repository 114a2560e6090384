package candor.records.web;

import candor.portal.web.ControlPictures;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A named value, or a named group of them.
 *
 * @param name  as it was sent
 * @param text  empty for a group
 * @param parts empty for a value
 */
public record Fact(String name, String text, List<Fact> parts) {
    /** Deeper than this, a part is shown as the JSON that it is. */
    private static final int DEEPEST = 6;

    /** What an object says, in its order; an array's items are named by their places, from 1. */
    static List<Fact> of(JsonNode node) {
        return of(node, 1);
    }

    private static List<Fact> of(JsonNode node, int depth) {
        List<Fact> facts = new ArrayList<>();
        if (node instanceof ObjectNode object) {
            for (Map.Entry<String, JsonNode> member : object.properties()) {
                facts.add(of(member.getKey(), member.getValue(), depth));
            }
        } else {
            Json.items(node).forEach(item -> facts.add(of(Integer.toString(facts.size() + 1), item, depth)));
        }
        return List.copyOf(facts);
    }

    private static Fact of(String sent, JsonNode node, int depth) {
        String name = ControlPictures.in(sent);
        boolean group = node.isContainerNode() && !node.isEmpty() && depth < DEEPEST && !isShortList(node);
        return group ? new Fact(name, "", of(node, depth + 1)) : new Fact(name, said(node), List.of());
    }

    private static boolean isShortList(JsonNode node) {
        return node.isArray() && node.size() <= 8 && Json.items(node).allMatch(JsonNode::isValueNode);
    }

    private static String said(JsonNode node) {
        return isShortList(node)
                ? String.join(", ", Json.items(node).map(Json::text).toList())
                : node.isContainerNode() && node.isEmpty() ? "" : Json.text(node);
    }
}
