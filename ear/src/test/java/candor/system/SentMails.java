package candor.system;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/** The mails that the system has sent, as its mail server laid them into files. */
final class SentMails {
    private static final Duration PATIENCE = Duration.ofSeconds(45);

    private final Path folder;

    SentMails(WholeSystem system) {
        this.folder = system.mails();
    }

    /** A mail about a request, taken apart. */
    record Mail(String to, String subject, String text, List<String> attached) {}

    /** The mail about a request whose subject holds these words, once it is there. */
    Mail await(String request, String subject) {
        List<Mail> found = Awaited.within(PATIENCE, () -> about(request, subject), mails -> !mails.isEmpty());
        assertThat(found).as(subject).hasSize(1);
        return found.get(0);
    }

    /** The mail to an address, once it is there. */
    Mail awaitTo(String address) {
        List<Mail> found = Awaited.within(PATIENCE, () -> to(address), mails -> !mails.isEmpty());
        assertThat(found).as(address).hasSize(1);
        return found.get(0);
    }

    List<Mail> to(String address) {
        return all().filter(mail -> mail.to().equals(address)).toList();
    }

    private List<Mail> about(String request, String subject) {
        return all().filter(
                        mail -> mail.text().contains(request) && mail.subject().contains(subject))
                .toList();
    }

    private Stream<Mail> all() {
        try (Stream<Path> files = Files.list(folder)) {
            return files
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .map(SentMails::read)
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Mail read(Path file) {
        try (InputStream stream = Files.newInputStream(file)) {
            MimeMessage message = new MimeMessage(Session.getInstance(new Properties()), stream);
            String to = message.getAllRecipients()[0].toString();
            Object content = message.getContent();
            if (content instanceof Multipart parts) {
                BodyPart attached = parts.getBodyPart(1);
                return new Mail(
                        to,
                        message.getSubject(),
                        text(parts.getBodyPart(0).getContent()),
                        attached.getFileName() == null // the same once more, as HTML: the identity provider's
                                ? List.of()
                                : List.of(attached.getFileName(), text(attached.getContent())));
            }
            return new Mail(to, message.getSubject(), text(content), List.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(Object content) {
        return content.toString().replace("\r\n", "\n");
    }
}
