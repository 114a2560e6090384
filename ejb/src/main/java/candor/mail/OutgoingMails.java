package candor.mail;

import candor.mail.model.Letter;
import candor.mail.model.Outbox;
import candor.mail.model.OutgoingMail;
import candor.platform.TimeOrderedIds;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/** The outbox: what services put into it, and what is taken out of it to be sent. */
@Stateless
@PermitAll // for services that have something to tell, and the timer
public class OutgoingMails {
    /** A mail that nobody could be made to take for so long is given up, and its address with it. */
    private static final Duration GIVEN_UP = Duration.ofDays(30);

    @Inject
    private Outbox outbox;

    @Inject
    private TimeOrderedIds ids;

    @Inject
    private Clock clock;

    /** One that is the caller's to send. */
    public record Claimed(UUID id, String about, Letter letter) {}

    /**
     * Sends it once the caller's transaction is through, and not before.
     *
     * @param about what it tells of, for operators: no personal data
     */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void send(String about, Letter letter) {
        outbox.add(new OutgoingMail(ids.next(), about, letter, now()));
    }

    /** A mail that is due. Unless it is told of as sent, it is due again after a pause. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Optional<Claimed> claim() {
        Optional<OutgoingMail> due = outbox.claimable(now());
        due.ifPresent(each -> each.attempt(now()));
        return due.map(each -> new Claimed(each.id(), each.about(), each.letter()));
    }

    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void sent(UUID id) {
        outbox.lock(id).ifPresent(each -> each.sent(now()));
    }

    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void giveUpOld() {
        outbox.forgetOlderThan(now().minus(GIVEN_UP));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
