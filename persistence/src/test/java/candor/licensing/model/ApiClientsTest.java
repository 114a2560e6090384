package candor.licensing.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import candor.platform.model.Position;
import candor.policy.model.Tool;
import candor.testing.TestDatabase;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ApiClientsTest {
    private static final TestDatabase DATABASE = TestDatabase.get();
    private static final Instant NOW = Instant.parse("2026-07-01T00:00:00Z");

    private final UUID organization = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();
    private final UUID creator = UUID.randomUUID();
    private final String name = "c-" + organization.toString().substring(0, 8);

    @BeforeEach
    void somebody() {
        DATABASE.asOwner(
                "insert into organization (id, name, display_name) values ('%s', '%s', 'C'), ('%s', '%s-2', 'O')"
                        .formatted(organization, name, other, name),
                "insert into person (id, sign_in_name, organization_id) values ('%s', '%1$s', '%s')"
                        .formatted(creator, organization));
    }

    @Test
    @DisplayName(
            "a client has its tools until it is revoked, from then on its subject is a stranger's, and its name stays")
    void life() {
        UUID id = add("nightly", NOW, EnumSet.of(Tool.VIEW, Tool.DELETE));
        assertThat(tools("nightly")).contains(EnumSet.of(Tool.VIEW, Tool.DELETE));
        DATABASE.run(session -> {
            ApiClient client = new ApiClients(session).find(organization, id).orElseThrow();
            assertThat(client.program().isProgram()).isTrue();
            client.rotate(session.find(Person.class, creator), NOW.plusSeconds(5));
            client.revoke(session.find(Person.class, creator), NOW.plusSeconds(9));
        });
        assertThat(tools("nightly")).isEmpty();
        DATABASE.run(session -> {
            assertThat(new LicensingRepository(session).personBySubject(name + "/nightly"))
                    .isEmpty();
            ApiClients clients = new ApiClients(session);
            assertThat(clients.isNameTaken(name + "/nightly")).isTrue();
            assertThat(clients.isNameTaken(name + "/daily")).isFalse();
            assertThat(clients.find(other, id)).isEmpty();
            ApiClient revoked = clients.find(organization, id).orElseThrow();
            assertThat(clients.organizationOf(revoked.program())).isEmpty();
            assertThat(revoked.secretAt()).isEqualTo(NOW.plusSeconds(5));
            assertThat(clients.leftAtProvider(1000)).contains(revoked);
            revoked.removed(NOW.plusSeconds(10));
            session.flush();
            assertThat(clients.leftAtProvider(1000)).doesNotContain(revoked);
        });
    }

    @Test
    @DisplayName("R16: everybody who was ever told a secret of a program is remembered, and nobody else")
    void holders() {
        UUID id = add("shared", NOW, EnumSet.of(Tool.DELETE));
        UUID second = UUID.randomUUID();
        DATABASE.asOwner("insert into person (id, sign_in_name, organization_id) values ('%s', '%1$s', '%s')"
                .formatted(second, organization));
        assertThat(told(id, creator)).isTrue();
        assertThat(told(id, second)).isFalse();
        DATABASE.run(session -> new ApiClients(session)
                .find(organization, id)
                .orElseThrow()
                .rotate(session.find(Person.class, second), NOW));
        assertThat(told(id, creator)).isTrue();
        assertThat(told(id, second)).isTrue();
        assertThat(told(creator, creator))
                .as("of what is no program nobody was")
                .isFalse();
    }

    private static boolean told(UUID program, UUID person) {
        return DATABASE.<Boolean>call(session -> new ApiClients(session).wasTold(program, person));
    }

    @Test
    @DisplayName("the latest come first, in parts; another organization's are none")
    void pages() {
        UUID first = add("first", NOW, EnumSet.of(Tool.VIEW));
        UUID second = add("second", NOW.plusSeconds(1), EnumSet.of(Tool.VIEW));
        DATABASE.run(session -> {
            ApiClients clients = new ApiClients(session);
            assertThat(clients.page(organization, null, 1))
                    .extracting(ApiClient::id)
                    .containsExactly(second);
            assertThat(clients.page(organization, new Position(NOW.plusSeconds(1), second), 5))
                    .extracting(ApiClient::id)
                    .containsExactly(first);
            assertThat(clients.page(other, null, 5)).isEmpty();
        });
    }

    @Test
    @DisplayName(
            "R16: a client without a tool, or with what is none, cannot be stored; nor a program that belongs to an organization")
    void checked() {
        assertThatThrownBy(() -> add("empty", NOW, Set.of())).hasMessageContaining("check constraint");
        UUID id = add("joining", NOW, EnumSet.of(Tool.VIEW));
        assertThatThrownBy(() -> DATABASE.asOwner(
                        "update person set organization_id = '%s' where id = '%s'".formatted(organization, id)))
                .hasMessageContaining("check constraint");
    }

    @Test
    @DisplayName("a program is no member, and no record is about it, whatever name is sent")
    void noMember() {
        UUID id = add("robot", NOW, EnumSet.of(Tool.VIEW));
        DATABASE.run(session -> {
            assertThat(new LicensingRepository(session).memberOf(organization, name + "/robot"))
                    .isEmpty();
            assertThat(new ApiClients(session).organizationOf(session.find(Person.class, id)))
                    .map(Organization::id)
                    .contains(organization);
            assertThat(new RegisterRows(session).accounts(List.of(name + "/robot")))
                    .isEmpty();
            assertThat(session.createNativeQuery("select count(*) from membership where person_id = :id", Long.class)
                            .setParameter("id", id)
                            .getSingleResult())
                    .isZero();
        });
    }

    private UUID add(String client, Instant at, Set<Tool> tools) {
        UUID id = UUID.randomUUID();
        DATABASE.run(session -> {
            Person program = Person.program(id, name + "/" + client, name + "/" + client);
            new ApiClients(session)
                    .add(new ApiClient(
                            program,
                            session.find(Organization.class, organization),
                            id.toString(),
                            tools,
                            session.find(Person.class, creator),
                            at));
        });
        return id;
    }

    private java.util.Optional<Set<Tool>> tools(String client) {
        return DATABASE.call(session -> new ApiClients(session).toolsOf(name + "/" + client));
    }
}
