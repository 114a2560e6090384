package candor.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The mail server that takes what is sent. Without a host nothing is sent, and mails wait. */
@ApplicationScoped
public class MailSettings {
    @Inject
    @ConfigProperty(name = "candor.mail.host")
    private Optional<String> host;

    @Inject
    @ConfigProperty(name = "candor.mail.port", defaultValue = "25")
    private int port;

    @Inject
    @ConfigProperty(name = "candor.mail.user")
    private Optional<String> user;

    @Inject
    @ConfigProperty(name = "candor.mail.password")
    private Optional<String> password;

    @Inject
    @ConfigProperty(name = "candor.mail.from")
    private Optional<String> from;

    @Inject
    @ConfigProperty(name = "candor.mail.starttls", defaultValue = "false")
    private boolean startTls;

    public boolean isConfigured() {
        return host.isPresent();
    }

    /** @throws IllegalStateException if a host is set without what else is needed */
    Server server() {
        return new Server(
                host.orElseThrow(),
                port,
                user.map(name -> new Login(name, password.orElseThrow(() -> missing("password")))),
                from.orElseThrow(() -> missing("from")),
                startTls);
    }

    private static IllegalStateException missing(String setting) {
        return new IllegalStateException("candor.mail." + setting + " is missing");
    }

    record Login(String user, String password) {}

    /**
     * @param from     the address that mails come from
     * @param startTls whether nothing is sent but encrypted
     */
    record Server(String host, int port, Optional<Login> login, String from, boolean startTls) {}
}
