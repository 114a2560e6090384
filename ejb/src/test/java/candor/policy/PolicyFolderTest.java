package candor.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Versions that the vendor publishes in a folder: taken in if they continue what there is, refused otherwise. */
class PolicyFolderTest {
    @TempDir
    private Path folder;

    @DisplayName("R12: versions of a folder are in force by date, after those that ship with the release")
    @Test
    void inForceByDate() throws IOException {
        put("policy-2.yaml", second());
        put(
                "policy-3.yaml",
                second().replace("version: \"2\"", "version: \"3\"").replace("2026-06-01", "2027-01-01"));
        PolicyVersions versions = PolicyVersions.published(folder);
        assertThat(versions.all()).extracting(GeneralPolicy::version).containsExactly("1", "2", "3");
        assertThat(versions.inForceOn(LocalDate.parse("2026-05-31")).version()).isEqualTo("1");
        assertThat(versions.inForceOn(LocalDate.parse("2026-06-01")).version()).isEqualTo("2");
        assertThat(versions.inForceOn(LocalDate.parse("2027-01-01")).version()).isEqualTo("3");
    }

    @DisplayName("a document takes its statement from the folder, where it has one of its own")
    @Test
    void statementOfItsOwn() throws IOException {
        put("policy-2.yaml", second().replace("statement-1.txt", "statement-2.txt"));
        put("statement-2.txt", GeneralPolicy.bundled("1").statement() + "\nIn force since June.");
        GeneralPolicy second = PolicyVersions.published(folder).version("2").orElseThrow();
        assertThat(second.statement()).endsWith("In force since June.");
    }

    @DisplayName("an empty folder adds nothing; other files in it are no documents")
    @Test
    void nothingInIt() throws IOException {
        put("README.txt", "the versions that we publish");
        assertThat(PolicyVersions.published(folder).all()).hasSize(1);
    }

    @DisplayName("a folder that is not there is refused, not taken for an empty one")
    @Test
    void noFolder() {
        Path nowhere = folder.resolve("nowhere");
        assertThatThrownBy(() -> PolicyVersions.published(nowhere))
                .isInstanceOf(PolicyException.class)
                .hasMessageContaining(nowhere.toString());
    }

    @DisplayName("a document that is not called as the next version is refused, so that none is left out by mistake")
    @ParameterizedTest
    @ValueSource(strings = {"policy-1.yaml", "policy-3.yaml", "policy2.yaml", "policy-2.yml", "Policy-2.yaml"})
    void strangeName(String name) throws IOException {
        put(name, second());
        assertThatThrownBy(() -> PolicyVersions.published(folder))
                .isInstanceOf(PolicyException.class)
                .hasMessage(name + ", line 1: the next version is to be called policy-2.yaml and is not there");
    }

    @DisplayName("a document that says to be another version than it is called is refused")
    @Test
    void anotherVersion() throws IOException {
        put("policy-2.yaml", second().replace("version: \"2\"", "version: \"1\""));
        assertThatThrownBy(() -> PolicyVersions.published(folder)).hasMessageEndingWith("it says to be version 1");
    }

    @DisplayName("a version that takes effect before the one it follows, or with it, is refused")
    @ParameterizedTest
    @ValueSource(strings = {"2025-01-01", "2024-12-31"})
    void tooEarly(String effective) throws IOException {
        put("policy-2.yaml", second().replace("2026-06-01", effective));
        assertThatThrownBy(() -> PolicyVersions.published(folder))
                .hasMessageEndingWith("it takes effect no later than version 1");
    }

    @DisplayName("a document that cannot be run is refused with its line, and so is one whose statement is not there")
    @Test
    void cannotBeRun() throws IOException {
        put("policy-2.yaml", second().replace("surface: WEBSITE", "surface: PHONE"));
        assertThatThrownBy(() -> PolicyVersions.published(folder))
                .isInstanceOf(PolicyException.class)
                .hasMessageStartingWith("policy-2.yaml, line ")
                .hasMessageEndingWith("there is no surface PHONE");
        put("policy-2.yaml", second().replace("statement-1.txt", "statement-2.txt"));
        assertThatThrownBy(() -> PolicyVersions.published(folder)).hasMessageEndingWith("there is no statement-2.txt");
    }

    @DisplayName("a document cannot reach for a file outside of the folder")
    @Test
    void outside() throws IOException {
        Path within = Files.createDirectory(folder.resolve("policies"));
        put("statement-2.txt", GeneralPolicy.bundled("1").statement());
        Files.writeString(within.resolve("policy-2.yaml"), second().replace("statement-1.txt", "../statement-2.txt"));
        assertThatThrownBy(() -> PolicyVersions.published(within))
                .hasMessageEndingWith("there is no ../statement-2.txt");
    }

    private static String second() {
        return PolicyDocuments.first()
                .replace("version: \"1\"", "version: \"2\"")
                .replace("effective: 2025-01-01", "effective: 2026-06-01");
    }

    private void put(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }
}
