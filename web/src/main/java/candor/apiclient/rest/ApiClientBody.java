package candor.apiclient.rest;

import candor.apiclient.ClientWish;
import candor.platform.rest.ProblemException;
import candor.platform.rest.StrictBody;
import candor.policy.model.Tool;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A client to make.
 *
 * @param name  1 to 40 of {@code a-z 0-9 -}
 * @param tools some of VIEW, EXPORT, MANAGE, DELETE: those that the organization's administrators have
 */
public record ApiClientBody(@Nullable String name, @Nullable List<String> tools) {
    private static final String FORM = "{\"name\": \"…\", \"tools\": [\"VIEW\"]}";

    /** @throws ProblemException {@code 400} */
    static ClientWish read(@Nullable String body) {
        ApiClientBody read = StrictBody.read(body, ApiClientBody.class, FORM)
                .filter(each -> each.name != null && each.tools != null)
                .orElseThrow(() -> StrictBody.notOfForm(FORM));
        return new ClientWish(read.name, StrictBody.chosen(read.tools, Tool::valueOf, "/tools"));
    }
}
