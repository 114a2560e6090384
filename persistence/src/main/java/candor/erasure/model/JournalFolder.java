package candor.erasure.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The journal of deletions: a folder outside the database and its backups, with two files for each node, of orders and of tombstones, to which
 * this only adds. The folder has to be there: one that is made when it is missed would be empty where a disk is not mounted.
 */
public final class JournalFolder {
    private static final String ORDERS = ".jsonl";
    private static final String TOMBSTONES = ".tombstones";

    private final Path folder;
    private final JournalFile orders;
    private final JournalFile tombstones;

    /**
     * @param node names the files that are written
     * @throws IllegalStateException if nothing can be written there
     */
    public JournalFolder(Path folder, String node) {
        String name = "deletions-" + node.replaceAll("[^A-Za-z0-9_.-]", "_");
        this.folder = folder;
        this.orders = new JournalFile(folder.resolve(name + ORDERS));
        this.tombstones = new JournalFile(folder.resolve(name + TOMBSTONES));
        try {
            orders.make();
        } catch (IOException e) {
            throw new IllegalStateException(
                    "journal of deletions: " + folder + " is not a folder in which " + name + ORDERS
                            + " can be written",
                    e);
        }
    }

    /**
     * Is on the disk when this returns.
     *
     * @throws UncheckedIOException if it is not
     */
    public void append(JournaledErasure order) {
        orders.append(List.of(JournalLine.write(order)));
    }

    /** As {@link #append(JournaledErasure)}. */
    public void append(List<JournaledTombstones> deleted) {
        if (!deleted.isEmpty()) {
            tombstones.append(deleted.stream().map(TombstoneLine::write).toList());
        }
    }

    /**
     * What all nodes have written, each in its order; the same order may be there twice.
     *
     * @throws IllegalStateException if a line is none of an order's; names file and line, and nothing of its content
     * @throws UncheckedIOException  if a file cannot be read
     */
    public List<JournaledErasure> read() {
        List<JournaledErasure> all = new ArrayList<>();
        read(ORDERS, "an order", line -> all.add(JournalLine.read(line)));
        return all;
    }

    /**
     * As {@link #read()}, one at a time: there is a line for each portion that was ever deleted.
     *
     * @throws IllegalStateException as there
     */
    public void readTombstones(Consumer<JournaledTombstones> each) {
        read(TOMBSTONES, "a deletion's", line -> each.accept(TombstoneLine.read(line)));
    }

    private void read(String ending, String what, Consumer<String> line) {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(each -> each.toString().endsWith(ending))
                    .sorted()
                    .toList()) {
                JournalFile.read(file, what, line);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
