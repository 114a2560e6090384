package candor.dev;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunRecordTest {

    @TempDir
    Path state;

    @Test
    void aSecondRunInTheSameFolderIsRefused() {
        RunRecord first = RunRecord.claim(state);

        assertThatThrownBy(() -> RunRecord.claim(state))
                .isInstanceOf(StartupProblem.class)
                .hasMessageContaining(
                        "is up already, process " + ProcessHandle.current().pid());

        first.close();
        assertThatCode(() -> RunRecord.claim(state).close()).doesNotThrowAnyException();
    }

    @Test
    void whatAKilledRunHasLeftIsNamedWithTheCommandThatEndsIt() throws IOException {
        RunRecord.claim(state).add("Keycloak", ProcessHandle.current());
        forgetTheRunItself();

        assertThatThrownBy(() -> RunRecord.claim(state))
                .hasMessageContaining("has left behind Keycloak")
                .hasMessageContaining(" " + ProcessHandle.current().pid() + "`")
                .hasMessageNotContaining("\n");
    }

    @Test
    void aNumberThatWasGivenToAnotherProcessIsNotMistaken() throws IOException {
        Files.writeString(
                state.resolve("processes"),
                "WildFly\t" + ProcessHandle.current().pid() + "\t12345\n");

        assertThatCode(() -> RunRecord.claim(state).close()).doesNotThrowAnyException();
    }

    @Test
    void aLineThatWasNotWrittenToItsEndIsIgnored() throws IOException {
        Files.writeString(state.resolve("processes"), "WildFly\t12", StandardOpenOption.CREATE);

        RunRecord record = RunRecord.claim(state);
        assertThat(state.resolve("processes")).exists();
        record.close();
        assertThat(state.resolve("processes")).doesNotExist();
    }

    private void forgetTheRunItself() throws IOException {
        Path file = state.resolve("processes");
        Files.write(
                file,
                Files.readAllLines(file).stream()
                        .filter(line -> !line.startsWith("the run"))
                        .toList());
    }
}
