package candor.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The files of an export, by their names. */
final class ExportedFiles {
    private ExportedFiles() {}

    static Map<String, byte[]> unzip(byte[] zip) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream stream = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = stream.getNextEntry(); entry != null; entry = stream.getNextEntry()) {
                assertThat(files.put(entry.getName(), stream.readAllBytes())).isNull();
            }
        }
        return files;
    }

    /** Orders a copy of everything, waits for it, and unpacks it as a person would. */
    static void unpack(WholeSystem system, String user, String language, Path folder) throws Exception {
        URI export = URI.create(system.send(HttpRequest.newBuilder(system.portal("/api/v1/me/exports"))
                        .header("Authorization", "Bearer " + system.token(user))
                        .header("Accept-Language", language)
                        .POST(BodyPublishers.noBody()))
                .headers()
                .firstValue("Location")
                .orElseThrow());
        Awaited.within(
                Duration.ofMinutes(2),
                () -> Calls.ok(system.get(export.getPath(), user)).path("state").asText(),
                "COMPLETED"::equals);
        for (Map.Entry<String, byte[]> file : unzip(
                        system.download(export.getPath() + "/content", user).body())
                .entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
    }
}
