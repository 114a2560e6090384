package candor.erasure;

import candor.licensing.model.LicensingRepository;
import candor.licensing.model.Organization;
import candor.mail.LetterWords;
import candor.mail.OutgoingMails;
import candor.mail.model.Letter;
import candor.mail.model.OfficeAddressBook;
import candor.mail.model.OfficeAddressBook.Address;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Tells administrators and stewards what concerns their office, as far as it is known where to. Nothing of what is held, and nobody's
 * name, is in a letter: mail travels in the open.
 */
@ApplicationScoped
public class OfficeLetters {
    private static final String WORDS = "candor.erasure.letters";
    private static final String DELETIONS = "/organization/deletions.xhtml";

    @Inject
    private OfficeAddressBook addresses;

    @Inject
    private OutgoingMails mails;

    @Inject
    private LicensingRepository licensing;

    @Inject
    @ConfigProperty(name = "candor.portal.url")
    private Optional<String> portal;

    /** To the other administrators: an order waits for one of them. */
    void approvalNeeded(UUID organization, UUID orderedBy, UUID erasure, long records, Instant expiresAt) {
        tell(
                others(organization, orderedBy),
                "approval",
                "/organization/deletion.xhtml?id=" + erasure,
                words -> words.say("approval", records, name(organization), words.moment(expiresAt)));
    }

    /** To the other administrators: weaker rules wait for one of them. */
    void weakerRulesProposed(UUID organization, UUID proposedBy, Instant expiresAt) {
        tell(
                others(organization, proposedBy),
                "rules",
                DELETIONS,
                words -> words.say("rules", name(organization), words.moment(expiresAt)));
    }

    /** To the other administrators and to the stewards: more is being deleted than usual. */
    void unusual(UUID organization, UUID orderedBy, UUID erasure, long records, long held) {
        Function<LetterWords, String> said = words -> words.say("alarm", records, held, name(organization));
        tell(others(organization, orderedBy), "alarm", "/organization/deletion.xhtml?id=" + erasure, said);
        tell(addresses.stewards(), "alarm", "/steward/erasures.xhtml", said);
    }

    private List<Address> others(UUID organization, UUID than) {
        return addresses.administratorsOf(organization).stream()
                .filter(each -> !each.person().equals(than))
                .toList();
    }

    private void tell(List<Address> whom, String about, String where, Function<LetterWords, String> said) {
        for (Address each : whom) {
            LetterWords words = new LetterWords(WORDS, Locale.forLanguageTag(each.language()));
            String body = String.join("\n\n", words.say("greeting"), said.apply(words), ending(words, where)) + "\n";
            mails.send("erasure: " + about, new Letter(each.address(), words.say("subject." + about), body, null));
        }
    }

    private String ending(LetterWords words, String where) {
        return portal.map(each -> words.say("link", each.replaceFirst("/$", "") + where))
                .orElseGet(() -> words.say("noLink"));
    }

    private String name(UUID organization) {
        return licensing
                .organization(organization)
                .map(Organization::displayName)
                .orElseThrow();
    }
}
