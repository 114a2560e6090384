package candor.system;

import static candor.system.Calls.ok;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What docs/automating.md says is done as it says, by the shell that it is written for. */
@WholeSystemTest
class AutomatingIT {
    private static final String GUIDE = "/docs/automating.md";

    private final WholeSystem system;
    private final Instant minute = Deletions.minuteOfItsOwn();
    private String guide = "";

    @TempDir
    private Path folder;

    AutomatingIT(WholeSystem system) {
        this.system = system;
    }

    @BeforeEach
    void program() throws IOException {
        assumeTrue(Stream.of("sh", "curl", "jq").allMatch(AutomatingIT::isThere), "sh, curl and jq");
        guide = system.send(HttpRequest.newBuilder(system.portal(GUIDE))).body();
        new Deletions(system).report("demo-license-acme", "dana", minute);
        HttpResponse<String> made = new Calls(system)
                .as(
                        "avery",
                        "POST",
                        "/api/v1/organization/clients",
                        "{\"name\": \"a-%s\", \"tools\": [\"VIEW\", \"EXPORT\", \"DELETE\"]}"
                                .formatted(UUID.randomUUID().toString().substring(0, 8)));
        JsonNode client = WholeSystem.json(made);
        Files.writeString(
                folder.resolve("candor.credentials"),
                "grant_type=client_credentials&client_id=%s&client_secret=%s%n"
                        .formatted(
                                client.path("clientId").asText(),
                                client.path("secret").asText()));
    }

    @Test
    @DisplayName("a program reads a month's records and deletes them with a certificate, by the commands of the guide")
    void readAndDelete() throws Exception {
        run("Get a token", "Read", "Delete, with a certificate");
        List<String> records = Files.readAllLines(folder.resolve("records.ndjson"));
        assertThat(records).hasSizeGreaterThan(3);
        assertThat(Files.readString(folder.resolve("certificate.jws"))).matches("[\\w-]+\\.[\\w-]+\\.[\\w-]+");
        assertThat(ok(system.get("/api/v1/organization/records?from=" + minute + "&to=" + end(), "avery"))
                        .path("items"))
                .isEmpty();
    }

    @Test
    @DisplayName("a program takes a copy away, by the commands of the guide")
    void export() throws Exception {
        run("Get a token", "Export");
        try (ZipFile zip = new ZipFile(folder.resolve("export.zip").toFile())) {
            assertThat(zip.getEntry("records.ndjson")).isNotNull();
        }
    }

    private Instant end() {
        return minute.plus(Duration.ofMinutes(1));
    }

    private void run(String... chapters) throws Exception {
        String script = "set -eu\n" + Stream.of(chapters).map(this::commands).collect(Collectors.joining("\n"));
        Path said = folder.resolve("said");
        Process shell = new ProcessBuilder(
                        "sh",
                        "-c",
                        script.replace(
                                        "https://candor.example",
                                        system.portal("").toString().replaceFirst("/$", ""))
                                .replace(
                                        "https://accounts.example/realms/candor",
                                        system.provider().toString())
                                .replace("2026-05-01T00:00:00Z", minute.toString())
                                .replace("2026-06-01T00:00:00Z", end().toString()))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(Redirect.to(said.toFile()))
                .start();
        assertThat(shell.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(shell.exitValue()).as(Files.readString(said)).isZero();
    }

    private String commands(String chapter) {
        String text = guide.substring(guide.indexOf("## " + chapter));
        return Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL)
                .matcher(text.split("\n## ", 2)[0])
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.joining("\n"));
    }

    private static boolean isThere(String command) {
        return Stream.of(System.getenv("PATH").split(":")).anyMatch(each -> Files.isExecutable(Path.of(each, command)));
    }
}
