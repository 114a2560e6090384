package candor.dev;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was interrupted is never taken for complete, and what is damaged is said in one line. */
class HalfWrittenStateTest {

    @TempDir
    Path state;

    @Test
    void aFolderAppearsOnlyWhenItIsFull() throws IOException {
        Path folder = state.resolve("server");

        assertThatThrownBy(() -> Folders.replace(folder, unfinished -> {
                    Files.writeString(unfinished.resolve("first"), "1");
                    throw new IOException("interrupted");
                }))
                .isInstanceOf(UncheckedIOException.class);
        assertThat(folder).doesNotExist();

        Folders.replace(folder, unfinished -> Files.writeString(unfinished.resolve("second"), "2"));
        assertThat(folder).isDirectoryContaining("glob:**/second").isDirectoryNotContaining("glob:**/first");
    }

    @Test
    void aServerWithoutTheMarkOfACompleteOneIsRefused() throws IOException {
        Path provisioned = Files.createDirectory(state.resolve("provisioned"));

        assertThatThrownBy(() -> new ServerHome(state.resolve("wildfly"), provisioned).prepare())
                .isInstanceOf(StartupProblem.class)
                .hasMessageContaining("was not provisioned to its end");
    }

    @Test
    void theCopyOfAServerFollowsANewerOne() throws IOException {
        Path provisioned = Files.createDirectory(state.resolve("provisioned"));
        Path mark = Files.writeString(provisioned.resolve("provisioned-1"), "");
        Files.writeString(provisioned.resolve("version"), "old");
        ServerHome home = new ServerHome(state.resolve("wildfly"), provisioned);
        home.prepare();

        Files.writeString(provisioned.resolve("version"), "new");
        home.prepare();
        assertThat(home.folder().resolve("version")).hasContent("old");

        Files.setLastModifiedTime(mark, FileTime.from(Instant.now().plusSeconds(10)));
        home.prepare();
        assertThat(home.folder().resolve("version")).hasContent("new");
    }

    @Test
    void aDamagedDatabaseIsNotThrownAway() throws IOException {
        Path folder = Files.createDirectories(state.resolve("postgresql"));
        Files.writeString(folder.resolve("complete"), "18");
        Path kept = Files.writeString(
                Files.createDirectories(folder.resolve("data")).resolve("anything"), "");

        assertThatThrownBy(() -> new DatabaseServer(folder, state.resolve("log"), 1).start())
                .isInstanceOf(StartupProblem.class)
                .hasMessageContaining("is damaged")
                .hasMessageContaining("delete " + folder)
                .hasMessageNotContaining("\n");
        assertThat(kept).exists();
    }

    @Test
    void aDatabaseOfAnotherReleaseIsSaidToBe() throws IOException {
        Path folder = state.resolve("postgresql");
        Path data = Files.createDirectories(folder.resolve("data"));
        Files.writeString(folder.resolve("complete"), "17");
        Files.writeString(data.resolve("PG_VERSION"), "17\n");
        Files.writeString(data.resolve("postgresql.conf"), "");

        assertThatThrownBy(() -> new DatabaseServer(folder, state.resolve("log"), 1).start())
                .hasMessageContaining("was made by PostgreSQL 17");
    }
}
