package candor.erasure.model;

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
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The journal of deletions: a folder outside the database and its backups, with a file for each node, to which this only adds. The folder
 * has to be there: one that is made when it is missed would be empty where a disk is not mounted.
 */
public final class JournalFolder {
    private static final Logger LOG = System.getLogger(JournalFolder.class.getName());
    private static final String ENDING = ".jsonl";

    private final Path folder;
    private final Path own;

    /**
     * @param node names the file that is written
     * @throws IllegalStateException if nothing can be written there
     */
    public JournalFolder(Path folder, String node) {
        this.folder = folder;
        this.own = folder.resolve("deletions-" + node.replaceAll("[^A-Za-z0-9_.-]", "_") + ENDING);
        try (FileChannel file = open()) {
            force(file);
        } catch (IOException e) {
            throw new IllegalStateException(
                    "journal of deletions: " + folder + " is not a folder in which " + own.getFileName()
                            + " can be written",
                    e);
        }
    }

    /**
     * Is on the disk when this returns.
     *
     * @throws UncheckedIOException if it is not
     */
    public synchronized void append(JournaledErasure order) {
        ByteBuffer line = StandardCharsets.UTF_8.encode(JournalLine.write(order) + "\n");
        try (FileChannel file = open()) {
            file.lock(); // two servers may have been given the same name
            file.truncate(wholeLines(file));
            file.position(file.size());
            while (line.hasRemaining()) {
                file.write(line);
            }
            force(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private FileChannel open() throws IOException {
        return FileChannel.open(own, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    /** The file's name as well, which is the folder's content; Windows has no way to ask for that. */
    private void force(FileChannel file) throws IOException {
        file.force(true);
        if (File.separatorChar == '/') {
            try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
                names.force(true);
            }
        }
    }

    /** Where the last whole line ends: what is torn after it belongs to an order that did not begin, and must not tear the next line. */
    private static long wholeLines(FileChannel file) throws IOException {
        ByteBuffer last = ByteBuffer.allocate(1);
        long end = file.size();
        while (end > 0) {
            last.clear();
            file.read(last, end - 1);
            if (last.get(0) == '\n') {
                break;
            }
            end--;
        }
        return end;
    }

    /**
     * What all nodes have written, each in its order; the same order may be there twice.
     *
     * @throws IllegalStateException if a line is none of an order's; names file and line, and nothing of its content
     * @throws UncheckedIOException  if a file cannot be read
     */
    public List<JournaledErasure> read() {
        List<JournaledErasure> orders = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(each -> each.toString().endsWith(ENDING))
                    .sorted()
                    .toList()) {
                read(file, orders);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return orders;
    }

    private static void read(Path file, List<JournaledErasure> orders) throws IOException {
        String[] lines = new String(Files.readAllBytes(file), StandardCharsets.UTF_8).split("\n", -1);
        for (int number = 1; number < lines.length; number++) {
            try {
                orders.add(JournalLine.read(lines[number - 1]));
            } catch (IllegalArgumentException e) {
                throw new IllegalStateException(
                        "journal of deletions: " + file.getFileName() + ", line " + number + " is not an order", e);
            }
        }
        if (!lines[lines.length - 1].isEmpty()) { // written to the end before the order began, so it did not begin
            LOG.log(
                    Level.WARNING,
                    "journal of deletions: {0}, line {1,number,#} is torn and left out",
                    file.getFileName(),
                    lines.length);
        }
    }
}
