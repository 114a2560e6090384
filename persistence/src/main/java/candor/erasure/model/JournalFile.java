package candor.erasure.model;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.function.Consumer;

/** A file of lines to which is only added. */
final class JournalFile {
    private static final Logger LOG = System.getLogger(JournalFile.class.getName());

    private final Path path;

    JournalFile(Path path) {
        this.path = path;
    }

    /** Makes it, if it is not there. */
    void make() throws IOException {
        try (FileChannel file = open()) {
            force(file);
        }
    }

    /**
     * All lines, or none, are on the disk when this returns.
     *
     * @throws UncheckedIOException if they are not
     */
    synchronized void append(List<String> lines) {
        ByteBuffer bytes = StandardCharsets.UTF_8.encode(String.join("\n", lines) + "\n");
        try (FileChannel file = open()) {
            file.lock(); // two servers may have been given the same name
            file.truncate(wholeLines(file));
            file.position(file.size());
            while (bytes.hasRemaining()) {
                file.write(bytes);
            }
            force(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private FileChannel open() throws IOException {
        return FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    /** The file's name as well, which is the folder's content; Windows has no way to ask for that. */
    private void force(FileChannel file) throws IOException {
        file.force(true);
        if (File.separatorChar == '/') {
            try (FileChannel names = FileChannel.open(path.getParent(), StandardOpenOption.READ)) {
                names.force(true);
            }
        }
    }

    /** Where the last whole line ends: what is torn after it belongs to what did not happen, and must not tear the next line. */
    private static long wholeLines(FileChannel file) throws IOException {
        long end = file.size();
        while (end > 0 && !endsLine(file, end)) {
            end--;
        }
        return end;
    }

    private static boolean endsLine(FileChannel file, long end) throws IOException {
        ByteBuffer last = ByteBuffer.allocate(1);
        file.read(last, end - 1);
        return last.get(0) == '\n';
    }

    /**
     * The lines of a file, one at a time.
     *
     * @param what  each of them is, in a few words
     * @param line  throws an {@link IllegalArgumentException} if it is no such line
     * @throws IllegalStateException if it is not; names file and line, and nothing of its content
     */
    static void read(Path path, String what, Consumer<String> line) throws IOException {
        boolean torn = isTorn(path);
        try (BufferedReader lines = Files.newBufferedReader(path)) {
            int number = 1;
            String next;
            for (String each = lines.readLine(); each != null; each = next, number++) {
                next = lines.readLine();
                if (next == null && torn) { // written to the end before it happened, so it did not happen
                    LOG.log(
                            Level.WARNING,
                            "journal of deletions: {0}, line {1,number,#} is torn and left out",
                            path.getFileName(),
                            number);
                } else {
                    read(path, what, line, each, number);
                }
            }
        }
    }

    private static void read(Path path, String what, Consumer<String> line, String text, int number) {
        try {
            line.accept(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(
                    "journal of deletions: " + path.getFileName() + ", line " + number + " is not " + what, e);
        }
    }

    private static boolean isTorn(Path path) throws IOException {
        try (FileChannel file = FileChannel.open(path, StandardOpenOption.READ)) {
            return file.size() > 0 && !endsLine(file, file.size());
        }
    }
}
