package candor.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** The heap of the application server that this process has started. */
final class ServerHeap {
    private final ProcessHandle server = ProcessHandle.current()
            .descendants()
            .filter(each -> each.info().arguments().map(List::of).orElse(List.of()).stream()
                    .anyMatch(argument -> argument.contains("jboss-modules.jar")))
            .findFirst()
            .orElseThrow();

    /** Bytes of what is reachable: counting the objects by class begins with a full collection. */
    long held() throws Exception {
        Process count = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        Long.toString(server.pid()),
                        "GC.class_histogram")
                .redirectErrorStream(true)
                .start();
        String[] lines = new String(count.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .strip()
                .split("\n");
        String[] total = lines[lines.length - 1].strip().split("\\s+"); // "Total", objects, bytes
        assertThat(count.waitFor()).as(lines[lines.length - 1]).isZero();
        return Long.parseLong(total[2]);
    }
}
