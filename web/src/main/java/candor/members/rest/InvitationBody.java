package candor.members.rest;

import candor.members.Invitation;
import candor.platform.rest.ProblemException;
import candor.platform.rest.StrictBody;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Whom to invite.
 *
 * @param signInName 2 to 63 of {@code a-z 0-9 . _ -}; also the name that records bring
 * @param email      where the invitation goes; it is not kept here
 * @param language   en or de; absent: en
 * @param license    the name of a license of the organization's to work under; absent: a free one, if there is one
 */
public record InvitationBody(
        @Nullable String signInName,
        @Nullable String email,
        @Nullable String language,
        @Nullable String license) {
    private static final String FORM =
            "{\"signInName\": \"…\", \"email\": \"…\", \"language\": \"en\", \"license\": \"…\"}, the last two optional";

    /** @throws ProblemException {@code 400} */
    static Invitation read(@Nullable String body) {
        InvitationBody read = StrictBody.read(body, InvitationBody.class, FORM)
                .filter(each -> each.signInName != null && each.email != null)
                .orElseThrow(() -> StrictBody.notOfForm(FORM));
        String language = read.language == null ? "en" : read.language;
        return new Invitation(read.signInName, read.email, Locale.forLanguageTag(language), read.license);
    }
}
