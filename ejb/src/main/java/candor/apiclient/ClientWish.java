package candor.apiclient;

import candor.policy.model.Tool;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A client that an administrator wants.
 *
 * @param name  1 to 40 of {@code a-z 0-9 -}, the first no hyphen; never given twice in an organization
 * @param tools at least one
 */
public record ClientWish(String name, Set<Tool> tools) {
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

    /** @throws InvalidClientException that names the member at fault */
    public ClientWish {
        if (!NAME.matcher(name).matches()) {
            throw new InvalidClientException("/name");
        }
        if (tools.isEmpty()) {
            throw new InvalidClientException("/tools");
        }
        tools = Set.copyOf(tools);
    }
}
