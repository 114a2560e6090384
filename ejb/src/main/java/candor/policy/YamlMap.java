package candor.policy;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * A mapping of a YAML document that remembers its lines and which of its keys were asked for: what is missing, of the
 * wrong kind or never asked for is a {@link PolicyException} with the line at fault.
 */
final class YamlMap {
    private final String document;
    private final int line;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Map<String, Integer> lines = new LinkedHashMap<>();
    private final Set<String> asked = new HashSet<>();

    private YamlMap(String document, Node node) {
        this.document = document;
        this.line = lineOf(node);
        if (!(node instanceof MappingNode mapping)) {
            throw new PolicyException(document, line, "a mapping is expected here");
        }
        mapping.getValue().forEach(tuple -> {
            String key = scalar(tuple.getKeyNode());
            lines.put(key, lineOf(tuple.getKeyNode()));
            if (values.put(key, tuple.getValueNode()) != null) {
                throw problem(key, "said twice: " + key);
            }
        });
    }

    static YamlMap parse(String document, InputStream yaml) {
        LoadSettings settings =
                LoadSettings.builder().setLabel(document).setUseMarks(true).build();
        try {
            Node root = new Compose(settings)
                    .composeInputStream(yaml)
                    .orElseThrow(() -> new PolicyException(document, 1, "the document is empty"));
            return new YamlMap(document, root);
        } catch (MarkedYamlEngineException e) {
            int at = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
            throw new PolicyException(document, at, "not YAML: " + e.getProblem());
        }
    }

    Set<String> keys() {
        return values.keySet();
    }

    String text(String key) {
        String text = scalar(required(key));
        if (text.isBlank()) {
            throw problem(key, key + " says nothing");
        }
        return text;
    }

    int number(String key) {
        try {
            return Integer.parseInt(text(key));
        } catch (NumberFormatException e) {
            throw problem(key, "not a whole number");
        }
    }

    @Nullable
    Boolean truth(String key) {
        if (!values.containsKey(key)) {
            return null;
        }
        return switch (text(key)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw problem(key, "neither true nor false");
        };
    }

    <E extends Enum<E>> E word(String key, Class<E> vocabulary) {
        return asWord(key, text(key), vocabulary);
    }

    <E extends Enum<E>> Set<E> words(String key, Class<E> vocabulary) {
        Set<E> words = EnumSet.noneOf(vocabulary);
        texts(key).forEach(text -> words.add(asWord(key, text, vocabulary)));
        return words;
    }

    <E extends Enum<E>> E asWord(String key, String text, Class<E> vocabulary) {
        try {
            return Enum.valueOf(vocabulary, text);
        } catch (IllegalArgumentException e) {
            throw problem(
                    key, "there is no " + vocabulary.getSimpleName().toLowerCase(java.util.Locale.ROOT) + " " + text);
        }
    }

    /** The texts of a list; an absent list is empty. */
    List<String> texts(String key) {
        return items(key).stream().map(this::scalar).toList();
    }

    YamlMap map(String key) {
        return new YamlMap(document, required(key));
    }

    List<YamlMap> maps(String key) {
        required(key);
        return items(key).stream().map(node -> new YamlMap(document, node)).toList();
    }

    PolicyException problem(String key, String problem) {
        return new PolicyException(document, lines.getOrDefault(key, line), problem);
    }

    /** @throws PolicyException if the mapping has a key that nobody asked for */
    void nothingElse() {
        values.keySet().stream().filter(key -> !asked.contains(key)).findFirst().ifPresent(key -> {
            throw problem(key, "nothing is known of " + key);
        });
    }

    private List<Node> items(String key) {
        asked.add(key);
        Node node = values.get(key);
        if (node == null) {
            return List.of();
        }
        if (node instanceof SequenceNode sequence) {
            return new ArrayList<>(sequence.getValue());
        }
        throw problem(key, "a list is expected here");
    }

    private Node required(String key) {
        asked.add(key);
        Node node = values.get(key);
        if (node == null) {
            throw new PolicyException(document, line, key + " is missing");
        }
        return node;
    }

    private String scalar(Node node) {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        throw new PolicyException(document, lineOf(node), "a single value is expected here");
    }

    private static int lineOf(Node node) {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
    }
}
