package candor.system;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The table of who may come to which address, {@code who-may-come.txt}. */
final class WhoMayCome {
    static final String EVERYBODY = "everybody";
    static final String KEY = "key";

    private final Map<String, Set<String>> lines = new LinkedHashMap<>();

    WhoMayCome() {
        try (InputStream file = Objects.requireNonNull(WhoMayCome.class.getResourceAsStream("who-may-come.txt"))) {
            new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.startsWith("/"))
                    .map(line -> line.split(" +"))
                    .forEach(words ->
                            lines.put(words[0], Arrays.stream(words).skip(1).collect(Collectors.toUnmodifiableSet())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return empty: no line names it */
    Set<String> of(String address) {
        for (String prefix = address; !prefix.isEmpty(); prefix = prefix.substring(0, prefix.lastIndexOf('/'))) {
            if (lines.containsKey(prefix)) {
                return lines.get(prefix);
            }
        }
        return Set.of();
    }

    /** Whether somebody with these roles is let in. */
    boolean isLetIn(String address, Set<String> roles) {
        Set<String> who = of(address);
        return who.contains(EVERYBODY) || roles.stream().anyMatch(who::contains);
    }
}
