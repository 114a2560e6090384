package candor.dev;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The processes of the run that uses a state folder, in a file there: so that a second run, or one after a run that was
 * killed outright, can say what is in the way. A process is known by its number and when it started, because numbers
 * are given again.
 */
final class RunRecord implements AutoCloseable {

    private static final String THE_RUN = "the run";

    private final Path file;

    private RunRecord(Path file) {
        this.file = file;
    }

    static RunRecord claim(Path state) {
        RunRecord mine = new RunRecord(state.resolve("processes"));
        mine.refuseIfAnyIsAlive();
        mine.close();
        mine.add(THE_RUN, ProcessHandle.current());
        return mine;
    }

    void add(String name, ProcessHandle process) {
        Entry entry = new Entry(name, process.pid(), started(process));
        try {
            Files.writeString(file, entry.line(), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void refuseIfAnyIsAlive() {
        List<Entry> alive = entries().stream().filter(Entry::isAlive).toList();
        for (Entry entry : alive) {
            if (entry.name().equals(THE_RUN)) {
                throw new StartupProblem("A run with the same state folder (" + file.getParent() + ") is up already,"
                        + " process " + entry.pid() + ": end it, or set CANDOR_STATE to another folder.");
            }
        }
        if (!alive.isEmpty()) {
            String names = alive.stream().map(Entry::name).collect(Collectors.joining(", "));
            throw new StartupProblem("An earlier run was killed and has left behind " + names + ": end them with `"
                    + endingCommand(alive) + "`, then start again.");
        }
    }

    private static String endingCommand(List<Entry> entries) {
        boolean windows = System.getProperty("os.name").startsWith("Windows");
        return (windows ? "taskkill /f" : "kill")
                + entries.stream()
                        .map(entry -> (windows ? " /pid " : " ") + entry.pid())
                        .collect(Collectors.joining());
    }

    private List<Entry> entries() {
        try {
            return Files.exists(file)
                    ? Files.readAllLines(file).stream()
                            .map(Entry::parse)
                            .flatMap(Optional::stream)
                            .toList()
                    : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long started(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }

    private record Entry(String name, long pid, long started) {

        /** Empty for a line that was not written to its end. */
        static Optional<Entry> parse(String line) {
            String[] parts = line.split("\t");
            return parts.length == 3 && (parts[1] + parts[2]).matches("\\d+")
                    ? Optional.of(new Entry(parts[0], Long.parseLong(parts[1]), Long.parseLong(parts[2])))
                    : Optional.empty();
        }

        String line() {
            return name + "\t" + pid + "\t" + started + "\n";
        }

        boolean isAlive() {
            return ProcessHandle.of(pid)
                    .filter(ProcessHandle::isAlive)
                    .filter(process -> RunRecord.started(process) == started)
                    .isPresent();
        }
    }
}
