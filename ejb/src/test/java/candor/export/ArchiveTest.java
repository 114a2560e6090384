package candor.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The ZIP, read by another's reader, and what is on the disk while it is written. */
class ArchiveTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final int MORE_THAN_A_ZIP_COUNTED_ONCE = 70_000;

    @TempDir
    private Path folder;

    private final ExecutorService others = Executors.newFixedThreadPool(2);

    @AfterEach
    void end() {
        others.shutdownNow();
    }

    @Test
    @DisplayName("files that were written side by side are whole, one after another, and so are those that were sent")
    void files() throws Exception {
        Path file = folder.resolve("a.zip");
        byte[] sent = {1, 2, 3};
        try (OutputStream stream = Files.newOutputStream(file);
                Archive archive = new Archive(stream, NOON);
                Spool one = new Spool("one.txt", others);
                Spool other = new Spool("csv/other.txt", others)) {
            for (int i = 0; i < 100_000; i++) {
                one.stream().write(("one " + i + "\n").getBytes(StandardCharsets.UTF_8));
                other.stream().write('x');
            }
            archive.add(other);
            String sha256 = archive.bytes("assets/sent.png", sent.length, out -> out.write(sent));
            archive.add(one);
            archive.text("empty.txt", out -> {});
            assertThat(sha256).isEqualTo("039058c6f2c0cb492c533b0a4d14ef77cc0f78abccced5287d84a1a2011cfb81");
            assertThat(archive.texts()).extracting(Spool.Written::size).containsExactly(100_000L, 988_890L, 0L);
        }
        try (ZipFile zip = new ZipFile(file.toFile())) {
            assertThat(content(zip, "one.txt")).startsWith("one 0\none 1\n").endsWith("one 99999\n");
            assertThat(content(zip, "csv/other.txt")).isEqualTo("x".repeat(100_000));
            assertThat(content(zip, "empty.txt")).isEmpty();
            assertThat(zip.getInputStream(zip.getEntry("assets/sent.png")).readAllBytes())
                    .isEqualTo(sent);
            assertThat(zip.size()).isEqualTo(4);
        }
    }

    @Test
    @DisplayName("more files than a ZIP could count once are in it")
    void manyFiles() throws Exception {
        Path file = folder.resolve("many.zip");
        try (OutputStream stream = Files.newOutputStream(file);
                Archive archive = new Archive(stream, NOON)) {
            for (int i = 0; i < MORE_THAN_A_ZIP_COUNTED_ONCE; i++) {
                archive.bytes("assets/" + i, 1, out -> out.write('x'));
            }
        }
        try (ZipFile zip = new ZipFile(file.toFile())) {
            assertThat(zip.size()).isEqualTo(MORE_THAN_A_ZIP_COUNTED_ONCE);
            assertThat(content(zip, "assets/" + (MORE_THAN_A_ZIP_COUNTED_ONCE - 1)))
                    .isEqualTo("x");
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    @DisplayName("nobody finds on the disk what is being written")
    void nameless() throws Exception {
        Set<String> before = temporaryFiles();
        try (Spool spool = new Spool("records.ndjson", others)) {
            spool.stream().write("somebody's".repeat(100_000).getBytes(StandardCharsets.UTF_8));
            spool.stream().flush();
            Set<String> meanwhile = temporaryFiles();
            meanwhile.removeAll(before);
            assertThat(meanwhile).isEmpty();
        }
    }

    @Test
    @DisplayName("a digest is that of the text, not of what became of it")
    void digest() throws Exception {
        try (Spool spool = new Spool("a", others)) {
            spool.stream().write("abc".getBytes(StandardCharsets.UTF_8));
            Spool.Written written = spool.finish();
            assertThat(written.sha256()).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
            assertThat(written.crc()).isEqualTo(0x352441c2L);
            assertThat(HexFormat.of().formatHex(spool.compressed().readAllBytes()))
                    .hasSize((int) written.compressed() * 2);
        }
    }

    @Test
    @DisplayName("a file that could not be written is not taken for complete")
    void full() throws Exception {
        OutputStream disk = new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                throw new IOException("no space left");
            }
        };
        Handover handover = new Handover(disk, others);
        assertThatThrownBy(() -> {
                    for (int i = 0; i < 100; i++) {
                        handover.write(new byte[1000]);
                    }
                    handover.await();
                })
                .isInstanceOf(IOException.class)
                .hasRootCauseMessage("no space left");
    }

    private static String content(ZipFile zip, String name) throws IOException {
        return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
    }

    private static Set<String> temporaryFiles() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.map(each -> each.getFileName().toString())
                    .filter(each -> each.startsWith("candor"))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
