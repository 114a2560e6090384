package candor.policy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Where the files are that policy versions are made of: documents, statements, vocabularies. */
interface PolicyFiles {
    /** Those that ship with this release. */
    PolicyFiles BUNDLED = name -> PolicyFiles.class.getResourceAsStream("/policy/" + name);

    /** @return nothing if there is no such file; the caller closes what there is */
    @Nullable
    InputStream open(String name) throws IOException;

    /** A folder's own; what it does not have is looked for among those that ship with this release. */
    static PolicyFiles in(Path folder) {
        return name -> {
            Path file = folder.resolve(name);
            // A name that leads out of the folder is no file's name.
            boolean here = folder.equals(file.normalize().getParent()) && Files.isRegularFile(file);
            return here ? Files.newInputStream(file) : BUNDLED.open(name);
        };
    }
}
