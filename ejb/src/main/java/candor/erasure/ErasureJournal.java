package candor.erasure;

import candor.erasure.model.JournalFolder;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The journal of what was deleted, which a database restored from an older backup does not know of any more (ADR 22). Without the
 * setting none is kept.
 */
@ApplicationScoped
public class ErasureJournal {
    @Inject
    @ConfigProperty(name = "candor.erasure.journal")
    private Optional<String> setting = Optional.empty();

    @Inject
    @ConfigProperty(name = "jboss.node.name", defaultValue = "node")
    private String node;

    private Optional<JournalFolder> folder = Optional.empty();

    /** @throws IllegalStateException if the folder is not there or cannot be written */
    @PostConstruct
    void open() {
        folder = setting.map(path -> new JournalFolder(Path.of(path), node));
    }

    public Optional<JournalFolder> folder() {
        return folder;
    }
}
