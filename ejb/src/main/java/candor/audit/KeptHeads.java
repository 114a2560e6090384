package candor.audit;

import candor.audit.model.AuditHead;
import candor.audit.model.Link;
import candor.audit.model.SealedChain;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Puts the newest signed head where whoever owns the database does not reach: into the server's log, and into a file of the deployment's
 * to which this only adds. By the file the chain is verified from then on.
 */
@ApplicationScoped
public class KeptHeads {
    private static final Logger LOG = System.getLogger(KeptHeads.class.getName());

    @Inject
    private SealedChain chain;

    @Inject
    private AuditHead.Signatures signatures;

    @Inject
    @ConfigProperty(name = "candor.audit.heads")
    private Optional<String> file = Optional.empty();

    private volatile long kept;

    public KeptHeads() {}

    /** For tests, which bring their own. */
    KeptHeads(SealedChain chain, AuditHead.Signatures signatures, Path file) {
        this.chain = chain;
        this.signatures = signatures;
        this.file = Optional.of(file.toString());
    }

    /** To be called every minute or so; does nothing where the chain has not grown. */
    public void keep() {
        Optional<AuditHead> head = chain.head().filter(newest -> newest.sequence() > kept);
        head.ifPresent(newest -> {
            LOG.log(Level.INFO, "audit: entry {0,number,#}, {1}", newest.sequence(), newest.jws());
            file.ifPresent(path -> append(Path.of(path), newest.jws()));
            kept = newest.sequence();
        });
    }

    private static void append(Path path, String jws) {
        try {
            Files.writeString(path, jws + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            LOG.log(Level.ERROR, "audit: the newest head could not be kept in candor.audit.heads: {0}", e.getClass());
        }
    }

    /**
     * What kept heads say of the chain, as far as we have signed them: anybody can write into a file.
     *
     * @throws UncheckedIOException if there is such a file and it cannot be read
     */
    List<Link> places() {
        Path path = file.map(Path::of).filter(Files::exists).orElse(null);
        if (path == null) {
            return List.of();
        }
        try (Stream<String> lines = Files.lines(path)) {
            return lines.map(AuditHead::read)
                    .flatMap(Optional::stream)
                    .filter(head -> signatures.isOurs(head.jws()))
                    .flatMap(head -> head.says().stream())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
