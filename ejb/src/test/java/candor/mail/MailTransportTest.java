package candor.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import candor.mail.MailSettings.Login;
import candor.mail.MailSettings.Server;
import candor.mail.model.Letter;
import candor.mail.model.Letter.Attachment;
import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailTransportTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final UUID ID = UUID.fromString("00000000-0000-4000-8000-000000000001");

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @BeforeEach
    void start() {
        server.withConfiguration(GreenMailConfiguration.aConfig().withUser("sender", "secret"));
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    @DisplayName(
            "any text arrives as it was written, under the mail's own id, marked as nobody's to answer automatically")
    void text() throws Exception {
        String body = "Grüße 🗓 \u202e\n\n.\nFrom here on <script>alert(1)</script>\n";
        transport(Optional.empty()).send(ID, new Letter("a@example.org", "Löschung für Sie", body, null), NOW);
        MimeMessage received = server.getReceivedMessages()[0];
        assertThat(received.getContent().toString().replace("\r\n", "\n").strip())
                .isEqualTo(body.strip());
        assertThat(received.getSubject()).isEqualTo("Löschung für Sie");
        assertThat(received.getContentType()).startsWith("text/plain");
        assertThat(received.getMessageID()).isEqualTo("<" + ID + "@candor>");
        assertThat(received.getFrom()[0]).hasToString("candor@example.org");
        assertThat(received.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(received.getSentDate()).isEqualTo(NOW);
    }

    @Test
    @DisplayName("a certificate arrives as it was signed, however long its one line is")
    void attachment() throws Exception {
        String certificate = "abc.".repeat(2000);
        transport(Optional.of(new Login("sender", "secret")))
                .send(ID, new Letter("a@example.org", "s", "b", new Attachment("c.jws.txt", certificate)), NOW);
        BodyPart file = ((Multipart) server.getReceivedMessages()[0].getContent()).getBodyPart(1);
        assertThat(file.getFileName()).isEqualTo("c.jws.txt");
        assertThat(file.getContent()).hasToString(certificate);
    }

    @Test
    @DisplayName("two attempts at one mail are one mail to whoever gets it")
    void twice() throws Exception {
        MailTransport transport = transport(Optional.empty());
        Letter letter = new Letter("a@example.org", "s", "b", null);
        transport.send(ID, letter, NOW);
        transport.send(ID, letter, NOW);
        assertThat(server.getReceivedMessages()[0].getMessageID())
                .isEqualTo(server.getReceivedMessages()[1].getMessageID());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"nobody", "a@example.org, b@example.org", "a@example.org <b@example.org>", "a b@example.org"})
    @DisplayName("what is not one address is written to nobody")
    void notOneAddress(String recipient) {
        assertThatThrownBy(() -> transport(Optional.empty()).send(ID, new Letter(recipient, "s", "b", null), NOW))
                .isInstanceOf(MessagingException.class);
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    @DisplayName("where encryption is asked for and the server has none, nothing is sent")
    void withoutEncryption() {
        Server strict = new Server("127.0.0.1", port(), Optional.empty(), "candor@example.org", true);
        assertThatThrownBy(() -> new MailTransport(strict).send(ID, new Letter("a@example.org", "s", "b", null), NOW))
                .isInstanceOf(MessagingException.class);
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    private int port() {
        return server.getSmtp().getPort();
    }

    private MailTransport transport(Optional<Login> login) {
        return new MailTransport(new Server("127.0.0.1", port(), login, "candor@example.org", false));
    }
}
