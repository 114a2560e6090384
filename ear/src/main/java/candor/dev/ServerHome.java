package candor.dev;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A run's own copy of the provisioned WildFly, made again when the build has provisioned a newer one. */
public final class ServerHome {

    private final Path folder;
    private final Path provisioned;

    public ServerHome(Path folder, Path provisioned) {
        this.folder = folder;
        this.provisioned = provisioned;
    }

    public Path folder() {
        return folder;
    }

    Path deployments() {
        return folder.resolve("standalone/deployments");
    }

    Path data() {
        return folder.resolveSibling(folder.getFileName() + "-data");
    }

    public void prepare() {
        try {
            Path marker = marker();
            Path copied = folder.resolve(marker.getFileName());
            if (!Files.exists(copied) || !sameTime(marker, copied)) {
                Folders.replace(folder, unfinished -> Folders.copy(provisioned, unfinished));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The build writes it last, see ear/pom.xml. */
    private Path marker() throws IOException {
        try (Stream<Path> files = Files.list(provisioned)) {
            return files.filter(file -> file.getFileName().toString().startsWith("provisioned-"))
                    .findFirst()
                    .orElseThrow(() -> new StartupProblem("The server in " + provisioned + " was not provisioned to its"
                            + " end: delete that folder and start again."));
        }
    }

    private static boolean sameTime(Path one, Path other) throws IOException {
        return Files.getLastModifiedTime(one).toInstant().getEpochSecond()
                == Files.getLastModifiedTime(other).toInstant().getEpochSecond();
    }
}
