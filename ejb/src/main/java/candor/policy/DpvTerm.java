package candor.policy;

import java.util.Map;

/**
 * A term of the W3C Data Privacy Vocabulary (DPV, https://w3id.org/dpv) or of its extension for personal data, written
 * {@code dpv:Store} or {@code pd:IPAddress}.
 *
 * @param prefix one of {@link #NAMESPACES}
 * @param name   the class's name there
 */
public record DpvTerm(String prefix, String name) {
    /** Where the terms of each prefix stand; the same in every version 2 of the vocabulary. */
    public static final Map<String, String> NAMESPACES =
            Map.of("dpv", "https://w3id.org/dpv#", "pd", "https://w3id.org/dpv/pd#");

    /** @throws IllegalArgumentException if the prefix is not one of the vocabulary's */
    public DpvTerm {
        if (!NAMESPACES.containsKey(prefix)) {
            throw new IllegalArgumentException("no such prefix");
        }
    }

    /** @throws IllegalArgumentException if {@code text} is not {@code prefix:Name} with a known prefix */
    static DpvTerm parse(String text) {
        String[] parts = text.split(":", 2);
        if (parts.length < 2) {
            throw new IllegalArgumentException("not prefix:Name");
        }
        return new DpvTerm(parts[0], parts[1]);
    }

    public String iri() {
        return NAMESPACES.get(prefix) + name;
    }

    @Override
    public String toString() {
        return prefix + ":" + name;
    }
}
