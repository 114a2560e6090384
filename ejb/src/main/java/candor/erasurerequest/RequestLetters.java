package candor.erasurerequest;

import candor.erasure.ErasureView;
import candor.erasurerequest.model.ErasureRequest;
import candor.mail.LetterWords;
import candor.mail.OutgoingMails;
import candor.mail.model.Letter;
import candor.mail.model.Letter.Attachment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Tells the person of each step of a request, in the language it was asked in; whoever left no address is told by the portal alone.
 * Nothing of what is held is in a letter: mail travels in the open.
 */
@ApplicationScoped
public class RequestLetters {
    private static final String CERTIFICATE = "erasure-certificate.jws.txt";

    @Inject
    private OutgoingMails mails;

    @Inject
    private Clock clock;

    @Inject
    @ConfigProperty(name = "candor.portal.url")
    private Optional<String> portal;

    void received(ErasureRequest request) {
        LetterWords words = words(request);
        send(request, "received", words.say("received", words.moment(request.dueAt())), null);
    }

    void approved(ErasureRequest request, Instant beginsAt) {
        LetterWords words = words(request);
        boolean canBeUndone = beginsAt.isAfter(clock.instant());
        String said = canBeUndone ? words.say("approved.undo", words.moment(beginsAt)) : words.say("approved");
        send(request, "approved", said, null);
    }

    void rejected(ErasureRequest request, String reason) {
        send(request, "rejected", words(request).say("rejected", reason), null);
    }

    void withdrawn(ErasureRequest request) {
        send(request, "withdrawn", words(request).say("withdrawn"), null);
    }

    void undone(ErasureRequest request) {
        send(request, "undone", words(request).say("undone"), null);
    }

    void deleted(ErasureRequest request, ErasureView erasure, String certificate) {
        long rows =
                erasure.counts().values().stream().mapToLong(Long::longValue).sum();
        send(request, "deleted", words(request).say("deleted", rows), new Attachment(CERTIFICATE, certificate));
    }

    private void send(ErasureRequest request, String step, String said, @Nullable Attachment attachment) {
        request.address().ifPresent(address -> {
            LetterWords words = words(request);
            String body = String.join("\n\n", words.say("greeting"), said, ending(words, request)) + "\n";
            mails.send("erasure request: " + step, new Letter(address, words.say("subject." + step), body, attachment));
        });
    }

    private String ending(LetterWords words, ErasureRequest request) {
        return portal.map(each -> words.say("link", each.replaceFirst("/$", ""), request.id()))
                .orElseGet(() -> words.say("noLink"));
    }

    private static LetterWords words(ErasureRequest request) {
        return new LetterWords("candor.erasurerequest.letters", Locale.forLanguageTag(request.language()));
    }
}
