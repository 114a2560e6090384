package candor.diagnostics.masking;

import java.util.Set;

/**
 * What is known of the person that an error is of.
 *
 * @param names sign-in name, the part of mail addresses before the sign
 * @param texts what they wrote, such as the prompt of the same report
 */
public record PrivateWords(Set<String> names, Set<String> texts) {
    public static final PrivateWords NONE = new PrivateWords(Set.of(), Set.of());

    public PrivateWords {
        names = Set.copyOf(names);
        texts = Set.copyOf(texts);
    }
}
