package candor.members.model;

import static org.assertj.core.api.Assertions.assertThat;

import candor.platform.model.HourlyLimit.Past;
import candor.testing.TestDatabase;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class InvitationAttemptsTest {
    private static final TestDatabase DATABASE = TestDatabase.get();
    private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");

    private final UUID organization = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();
    private final UUID ada = UUID.randomUUID();

    @Test
    @DisplayName("an organization's attempts since a moment, the earliest first, and nothing else of the audit")
    void attempts() {
        for (UUID each : List.of(organization, other)) {
            DATABASE.asOwner("insert into organization (id, name, display_name) values ('%s', 'i-%s', 'I')"
                    .formatted(each, each.toString().substring(0, 8)));
        }
        DATABASE.asOwner("insert into person (id, sign_in_name, organization_id) values ('%s', 'ada-%1$s', '%s')"
                .formatted(ada, organization));
        act(organization, InvitationAttempts.ACTION, NOON.plusSeconds(2));
        act(organization, InvitationAttempts.ACTION, NOON.plusSeconds(1));
        act(organization, InvitationAttempts.ACTION, NOON);
        act(organization, "member.invited", NOON.plusSeconds(3));
        act(other, InvitationAttempts.ACTION, NOON.plusSeconds(4));
        List<Past> found = DATABASE.call(session -> new InvitationAttempts(session).since(organization, NOON));
        assertThat(found).containsExactly(new Past(ada, NOON.plusSeconds(1)), new Past(ada, NOON.plusSeconds(2)));
    }

    private void act(UUID of, String action, Instant at) {
        DATABASE.asOwner(
                "insert into administrative_act (id, at, actor_id, actor_role, action, organization_id, object, details) values ('%s', '%s', '%s', 'org-admin', '%s', '%s', '%5$s', '{}')"
                        .formatted(UUID.randomUUID(), at, ada, action, of));
    }
}
