package candor.mail;

import candor.mail.OutgoingMails.Claimed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.Optional;

/**
 * Sends what is due, one mail after another, outside of any transaction. A node that dies between the mail server's word and ours
 * leaves a mail that is sent again, under the same id.
 */
@ApplicationScoped
public class MailRound {
    private static final Logger LOG = System.getLogger(MailRound.class.getName());

    @Inject
    private OutgoingMails mails;

    @Inject
    private MailSettings settings;

    @Inject
    private Clock clock;

    /** @throws IllegalStateException if a mail server is named, and not all that is needed to reach it */
    public void requireSettings() {
        if (settings.isConfigured()) {
            settings.server();
        }
    }

    public void go() {
        if (!settings.isConfigured()) {
            return;
        }
        MailTransport transport = new MailTransport(settings.server());
        Optional<Claimed> mail = mails.claim();
        while (mail.isPresent() && isSent(transport, mail.get())) {
            mail = mails.claim();
        }
    }

    /** What went wrong is told without words of the mail server's: they quote addresses. */
    private boolean isSent(MailTransport transport, Claimed mail) {
        try {
            transport.send(mail.id(), mail.letter(), clock.instant());
            mails.sent(mail.id());
            return true;
        } catch (MessagingException e) {
            LOG.log(
                    Level.WARNING,
                    "mail {0} ({1}) was not sent: {2}",
                    mail.id(),
                    mail.about(),
                    e.getClass().getName());
            return false;
        }
    }
}
