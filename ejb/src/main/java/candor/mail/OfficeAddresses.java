package candor.mail;

import candor.identity.CurrentPerson;
import candor.identity.Roles;
import candor.mail.model.OfficeAddressBook;
import candor.mail.model.OfficeAddressBook.Address;
import candor.mail.model.OfficeAddressBook.Office;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Remembers where administrators and stewards can be written to about their office. Nobody else's address is kept, and theirs for no
 * longer than they go on coming.
 */
@Stateless
@RolesAllowed({Roles.ORG_ADMIN, Roles.STEWARD})
public class OfficeAddresses {
    private static final Duration REMEMBERED = Duration.ofDays(90);

    @Inject
    private CurrentPerson current;

    @Inject
    private OfficeAddressBook book;

    @Inject
    private Clock clock;

    /**
     * The caller has come to do an office's work.
     *
     * @param address  as the identity provider says and has verified; absent: the caller is not written to any more
     * @param language {@code de}, or anything else for English
     */
    public void note(@Nullable String address, String language) {
        UUID person = current.caller().personId();
        Set<String> roles = current.view().roles();
        note(person, Office.ADMINISTRATOR, roles.contains(Roles.ORG_ADMIN) ? address : null, language);
        note(person, Office.STEWARD, roles.contains(Roles.STEWARD) ? address : null, language);
    }

    private void note(UUID person, Office office, @Nullable String address, String language) {
        if (address == null) {
            book.forget(person, office);
        } else {
            book.note(new Address(person, address, "de".equals(language) ? "de" : "en"), office, now());
        }
    }

    @PermitAll // for the timer
    public void forgetOld() {
        book.forgetOlderThan(now().minus(REMEMBERED));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
