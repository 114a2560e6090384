package candor.operations;

import candor.mail.LetterWords;
import candor.mail.OutgoingMails;
import candor.mail.model.Letter;
import candor.mail.model.OfficeAddressBook;
import candor.mail.model.OfficeAddressBook.Address;
import candor.operations.model.OperationsFaults.Fault;
import candor.operations.model.OperationsFaults.Kind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Tells stewards of what needs an operator, as far as it is known where to. Nothing of what is held, and nobody's name, is in it. */
@ApplicationScoped
public class AlarmLetters {
    private static final String WORDS = "candor.operations.letters";

    @Inject
    private OfficeAddressBook addresses;

    @Inject
    private OutgoingMails mails;

    @Inject
    @ConfigProperty(name = "candor.portal.url")
    private Optional<String> portal = Optional.empty();

    void tell(Fault fault) {
        for (Address each : addresses.stewards()) {
            mails.send("operations: " + fault.kind(), letter(fault, each.address(), each.language()));
        }
    }

    private Letter letter(Fault fault, String address, String language) {
        LetterWords words = new LetterWords(WORDS, Locale.forLanguageTag(language));
        String body = String.join(
                "\n\n",
                words.say("greeting"),
                words.say(fault.kind().name(), fault.name(), words.moment(fault.at())),
                portal.map(each -> words.say("link", each.replaceFirst("/$", "") + page(fault.kind())))
                        .orElseGet(() -> words.say("noLink")));
        return new Letter(address, words.say("subject." + fault.kind()), body + "\n", null);
    }

    private static String page(Kind kind) {
        return switch (kind) {
            case RETENTION_FAILED -> "/steward/retention.xhtml";
            case ERASURE_FAILED -> "/steward/operations.xhtml";
            case AUDIT_BROKEN -> "/steward/audit.xhtml";
        };
    }
}
