package candor.audit;

import static org.assertj.core.api.Assertions.assertThat;

import candor.audit.model.Link;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** R19: signed heads in a file that the database's owner does not reach. */
class KeptHeadsTest {
    private final ChainInMemory chain = new ChainInMemory();
    private final Path file;
    private final KeptHeads kept;

    KeptHeadsTest(@TempDir Path folder) {
        file = folder.resolve("heads");
        kept = new KeptHeads(chain, ChainInMemory.SIGNATURES, file);
    }

    @Test
    @DisplayName("the newest head is added where the chain has grown, and what stood in the file stays")
    void added() throws IOException {
        kept.keep();
        assertThat(file).doesNotExist();
        Link first = chain.seal(1);
        kept.keep();
        kept.keep();
        chain.seal(2);
        Link third = chain.seal(3);
        kept.keep();
        assertThat(Files.readAllLines(file))
                .containsExactly(
                        ChainInMemory.head(first).jws(),
                        ChainInMemory.head(third).jws());
    }

    @Test
    @DisplayName("a chain that was cut off or made anew has to go through all that was ever kept")
    void places() {
        Link first = chain.seal(1);
        kept.keep();
        Link second = chain.seal(2);
        kept.keep();
        chain.links.clear();
        chain.seal(9);
        kept.keep();
        assertThat(kept.places()).extracting(Link::sequence).containsExactly(1L, 2L);
        assertThat(kept.places()).extracting(Link::hash).containsExactly(first.hash(), second.hash());
    }

    @Test
    @DisplayName("whatever somebody else writes into the file says nothing of the chain")
    void forged() throws IOException {
        Link first = chain.seal(1);
        kept.keep();
        Files.writeString(
                file,
                String.join(
                        "\n",
                        "",
                        "not a head at all",
                        "a.b.ours",
                        ChainInMemory.head(new Link(7, new byte[32])).jws().replace(".ours", ".theirs"),
                        ""),
                StandardOpenOption.APPEND);
        assertThat(kept.places()).extracting(Link::sequence).containsExactly(first.sequence());
    }
}
