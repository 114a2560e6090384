package candor.dev;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Takes every mail that the application sends and lays it into a folder as a file: nobody outside is ever written to. */
final class MailServer implements AutoCloseable {

    private static final long MILLIS = 500;

    private final Path folder;
    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final ScheduledExecutorService writer = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "mails into files");
        thread.setDaemon(true);
        return thread;
    });

    MailServer(Path folder) {
        this.folder = folder;
        server.withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());
    }

    void start() {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new StartupProblem("The folder " + folder + " cannot be written (" + e.getMessage() + ").", e);
        }
        server.start();
        writer.scheduleWithFixedDelay(this::write, MILLIS, MILLIS, TimeUnit.MILLISECONDS);
    }

    /** One that was free. */
    int port() {
        return server.getSmtp().getPort();
    }

    @Override
    public void close() {
        writer.shutdownNow();
        server.stop();
    }

    private void write() {
        for (MimeMessage message : server.getReceivedMessages()) {
            try {
                write(message);
            } catch (IOException | MessagingException e) {
                System.err.println("A mail could not be written to " + folder + ": " + e.getMessage());
            }
        }
    }

    private void write(MimeMessage message) throws IOException, MessagingException {
        Path file = folder.resolve(String.valueOf(message.getMessageID()).replaceAll("[^A-Za-z0-9-]+", "_") + ".eml");
        if (!Files.exists(file)) {
            Path unfinished = file.resolveSibling("." + file.getFileName());
            try (OutputStream stream = Files.newOutputStream(unfinished)) {
                message.writeTo(stream);
            }
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        }
    }
}
