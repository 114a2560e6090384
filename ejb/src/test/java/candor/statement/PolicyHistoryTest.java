package candor.statement;

import static org.assertj.core.api.Assertions.assertThat;

import candor.policy.GeneralPolicy;
import candor.policy.PolicyDocuments;
import candor.policy.PolicyVersions;
import candor.statement.PublishedVersion.State;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PolicyHistoryTest {
    private static final GeneralPolicy SECOND = PolicyDocuments.changed(text ->
            text.replace("version: \"1\"", "version: \"2\"").replace("effective: 2025-01-01", "effective: 2026-06-01"));

    @DisplayName("the only version is in force, and there is nothing to compare it with")
    @Test
    void onlyOne() {
        PolicyHistory history = history("2026-05-31T12:00:00Z", GeneralPolicy.bundled("1"));
        assertThat(history.versions())
                .containsExactly(new PublishedVersion("1", LocalDate.parse("2025-01-01"), null, State.IN_FORCE));
        assertThat(history.changes("1", "2")).isEmpty();
        assertThat(history.changes("0", "1")).isEmpty();
    }

    @DisplayName(
            "a version is announced until the day on which it takes effect, and the one before ends the day before")
    @Test
    void announcedThenInForce() {
        LocalDate last = LocalDate.parse("2026-05-31");
        assertThat(history("2026-05-31T23:59:59Z", GeneralPolicy.bundled("1"), SECOND)
                        .versions())
                .containsExactly(
                        new PublishedVersion("2", LocalDate.parse("2026-06-01"), null, State.ANNOUNCED),
                        new PublishedVersion("1", LocalDate.parse("2025-01-01"), last, State.IN_FORCE));
        PolicyHistory later = history("2026-06-01T00:00:00Z", GeneralPolicy.bundled("1"), SECOND);
        assertThat(later.versions()).extracting(PublishedVersion::state).containsExactly(State.IN_FORCE, State.EARLIER);
        assertThat(later.current()).isSameAs(SECOND);
    }

    @DisplayName("what differs between two versions says so of rules and of the statement's text")
    @Test
    void changes() {
        GeneralPolicy shorter = PolicyDocuments.changed(text -> text.replace("version: \"1\"", "version: \"2\"")
                .replace("effective: 2025-01-01", "effective: 2026-06-01")
                .replace("retentionDays: 1095", "retentionDays: 365"));
        VersionChanges changes = history("2026-01-01T00:00:00Z", GeneralPolicy.bundled("1"), shorter)
                .changes("1", "2")
                .orElseThrow();
        assertThat(changes.from().version()).isEqualTo("1");
        assertThat(changes.to().state()).isEqualTo(State.ANNOUNCED);
        assertThat(changes.rules().cases()).hasSize(1);
        assertThat(changes.changedPassages()).isZero();
    }

    private static PolicyHistory history(String now, GeneralPolicy... versions) {
        return new PolicyHistory(
                new PolicyVersions(List.of(versions)), Clock.fixed(Instant.parse(now), ZoneOffset.UTC));
    }
}
