package candor.mail;

import candor.mail.MailSettings.Login;
import candor.mail.MailSettings.Server;
import candor.mail.model.Letter;
import jakarta.mail.Authenticator;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Instant;
import java.util.Date;
import java.util.Properties;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Hands a letter to a mail server (SMTP), as plain text with at most one file. */
final class MailTransport {
    private static final String PATIENCE = "10000"; // milliseconds
    private static final String UTF_8 = "UTF-8";

    private final Server server;
    private final Session session;

    MailTransport(Server server) {
        this.server = server;
        this.session = Session.getInstance(
                properties(server),
                server.login().map(MailTransport::authenticator).orElse(null));
    }

    private static Properties properties(Server server) {
        Properties properties = new Properties();
        properties.setProperty("mail.transport.protocol", "smtp");
        properties.setProperty("mail.smtp.host", server.host());
        properties.setProperty("mail.smtp.port", Integer.toString(server.port()));
        properties.setProperty("mail.smtp.auth", Boolean.toString(server.login().isPresent()));
        properties.setProperty("mail.smtp.starttls.enable", Boolean.toString(server.startTls()));
        properties.setProperty("mail.smtp.starttls.required", Boolean.toString(server.startTls()));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        properties.setProperty("mail.smtp.connectiontimeout", PATIENCE);
        properties.setProperty("mail.smtp.timeout", PATIENCE);
        properties.setProperty("mail.smtp.writetimeout", PATIENCE);
        return properties;
    }

    private static Authenticator authenticator(Login login) {
        return new Authenticator() {
            @Override
            protected PasswordAuthentication getPasswordAuthentication() {
                return new PasswordAuthentication(login.user(), login.password());
            }
        };
    }

    /**
     * @param id  is the message's own, so that a mail program knows one that comes twice
     * @param now when it is sent
     */
    void send(UUID id, Letter letter, Instant now) throws MessagingException {
        MimeMessage message = new Identified(session, id);
        message.setFrom(address(server.from()));
        message.setRecipient(RecipientType.TO, address(letter.recipient()));
        message.setSubject(letter.subject(), UTF_8);
        message.setSentDate(Date.from(now));
        message.setHeader("Auto-Submitted", "auto-generated"); // RFC 3834: nobody's absence is to be told to us
        write(letter, message);
        Transport.send(message);
    }

    /** One address and nothing beside it, such as a name that somebody chose. */
    private static InternetAddress address(String text) throws AddressException {
        InternetAddress read = new InternetAddress(text, true);
        if (!text.equals(read.getAddress())) {
            throw new AddressException("more than an address");
        }
        return read;
    }

    private static void write(Letter letter, MimeMessage message) throws MessagingException {
        Letter.@Nullable Attachment attachment = letter.attachment();
        if (attachment == null) {
            message.setText(letter.body(), UTF_8);
            return;
        }
        MimeBodyPart text = new MimeBodyPart();
        text.setText(letter.body(), UTF_8);
        MimeBodyPart file = new MimeBodyPart();
        file.setText(attachment.content(), "US-ASCII");
        file.setFileName(attachment.name());
        message.setContent(new MimeMultipart(text, file));
    }

    /** Jakarta Mail would make up an id with each attempt. */
    private static final class Identified extends MimeMessage {
        private final UUID id;

        Identified(Session session, UUID id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", "<" + id + "@candor>");
        }
    }
}
