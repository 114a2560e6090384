package candor.erasurerequest.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import candor.erasure.model.Erasure;
import candor.erasure.model.ErasureFilter;
import candor.erasure.model.ErasureScope;
import candor.erasurerequest.model.ErasureRequest.Asker;
import candor.platform.model.Position;
import candor.policy.model.Category;
import candor.policy.model.Surface;
import candor.records.model.Holder.OfPerson;
import candor.testing.TestDatabase;
import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ErasureRequestsTest {
    private static final TestDatabase DATABASE = TestDatabase.get();
    private static final Instant NOW = Instant.parse("2026-01-31T10:15:30.123456Z");

    private final UUID organization = UUID.randomUUID();
    private final UUID asker = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();

    @BeforeEach
    void people() {
        DATABASE.asOwner(
                "update erasure_request set state = 'WITHDRAWN', ended_at = now(), address = null where state = 'ASKED'",
                "insert into organization (id, name, display_name) values ('%s', 't-%s', 'T')"
                        .formatted(organization, organization.toString().substring(0, 8)),
                person(asker),
                person(other));
    }

    private static String person(UUID id) {
        return "insert into person (id, sign_in_name) values ('%s', '%1$s')".formatted(id);
    }

    @Test
    @DisplayName("a request has to be answered within a calendar month (GDPR, article 12(3))")
    void deadline() {
        assertThat(request(asker, null, NOW).dueAt()).isEqualTo("2026-02-28T10:15:30.123456Z");
        assertThat(request(asker, null, Instant.parse("2026-12-15T23:59:59Z")).dueAt())
                .isEqualTo("2027-01-15T23:59:59Z");
    }

    @Test
    @DisplayName("what was chosen is read as it was written, nothing chosen as nothing")
    void filter() {
        ErasureFilter chosen = new ErasureFilter(
                Set.of(), Set.of(Surface.CLOUD, Surface.SOFTWARE), Set.of(Category.JOB), NOW, NOW.plusSeconds(1));
        ErasureRequest narrow = new ErasureRequest(id(), asker(asker, organization), chosen, NOW);
        ErasureRequest wide = request(other, null, NOW);
        add(narrow, wide);
        assertThat(read(narrow.id()).filter()).isEqualTo(chosen);
        assertThat(read(wide.id()).filter()).isEqualTo(ErasureFilter.ALL);
        assertThat(read(narrow.id()).organizationId()).contains(organization);
    }

    @Test
    @DisplayName("approved, undone: the decision and the order stay, the address goes")
    void undone() {
        ErasureRequest request = request(asker, null, NOW);
        add(request);
        UUID erasure = order();
        change(request, each -> each.approve(decision(), erasure));
        assertThat(read(request.id()).decision()).contains(decision());
        assertThat(read(request.id()).address()).contains("a@example.org");
        assertThat(DATABASE.<UUID>call(session -> new ErasureRequests(session)
                        .lockByErasure(erasure)
                        .orElseThrow()
                        .id()))
                .isEqualTo(request.id());
        change(request, each -> each.undo(NOW.plusSeconds(5)));
        ErasureRequest undone = read(request.id());
        assertThat(undone.state()).isEqualTo(RequestState.UNDONE);
        assertThat(undone.erasureId()).contains(erasure);
        assertThat(undone.endedAt()).contains(NOW.plusSeconds(5));
        assertThat(undone.address()).isEmpty();
    }

    @Test
    @DisplayName("every end takes the address with it")
    void ends() {
        List<Consumer<ErasureRequest>> ends =
                List.of(each -> each.withdraw(NOW), each -> each.reject(decision(), "why"), each -> {
                    each.approve(decision(), order());
                    each.complete(NOW);
                });
        for (Consumer<ErasureRequest> end : ends) {
            ErasureRequest request = request(asker, null, NOW);
            add(request);
            change(request, end);
            assertThat(read(request.id()).address()).isEmpty();
            assertThat(read(request.id()).state().isOpen()).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = RequestState.class,
            names = {"ASKED"},
            mode = EnumSource.Mode.EXCLUDE)
    @DisplayName("what was decided or taken back cannot be decided or taken back again")
    void onceOnly(RequestState state) {
        ErasureRequest request = in(state);
        List<Consumer<ErasureRequest>> steps = List.of(
                each -> each.approve(decision(), UUID.randomUUID()),
                each -> each.reject(decision(), "why"),
                each -> each.withdraw(NOW));
        for (Consumer<ErasureRequest> step : steps) {
            assertThatThrownBy(() -> step.accept(request)).isInstanceOf(IllegalStateException.class);
        }
        assertThat(request.state()).isEqualTo(state);
    }

    private ErasureRequest in(RequestState state) {
        ErasureRequest request = request(asker, null, NOW);
        switch (state) {
            case REJECTED -> request.reject(decision(), "why");
            case WITHDRAWN -> request.withdraw(NOW);
            case APPROVED, UNDONE, DONE -> request.approve(decision(), UUID.randomUUID());
            case ASKED -> {}
        }
        if (state == RequestState.UNDONE) {
            request.undo(NOW);
        } else if (state == RequestState.DONE) {
            request.complete(NOW);
        }
        return request;
    }

    @Test
    @DisplayName("R16: nobody decides their own request, neither by the entity's word nor by the table's")
    void own() {
        ErasureRequest request = request(asker, null, NOW);
        Decision own = new Decision(asker, "org-admin", NOW);
        assertThatThrownBy(() -> request.reject(own, "why")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> request.approve(own, UUID.randomUUID())).isInstanceOf(IllegalArgumentException.class);
        add(request);
        assertThatThrownBy(() -> DATABASE.asApplication(
                        "update erasure_request set state = 'REJECTED', reason = 'x', address = null, ended_at = now(), decided_by = person_id, decided_as = 'steward', decided_at = now() where id = '%s'"
                                .formatted(request.id())))
                .hasMessageContaining("check constraint");
    }

    @Test
    @DisplayName("the application can change neither who asked for what, nor delete that it was asked")
    void granted() {
        for (String statement : List.of(
                "update erasure_request set person_id = person_id",
                "update erasure_request set due_at = now()",
                "update erasure_request set surfaces = null",
                "delete from erasure_request",
                "update organization set name = name",
                "delete from outgoing_mail")) {
            assertThatThrownBy(() -> DATABASE.asApplication(statement))
                    .as(statement)
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    @DisplayName("a person has one open request at most, however many are asked for at once")
    void oneAtATime() throws Exception {
        Session first = DATABASE.open();
        first.beginTransaction();
        assertThat(new ErasureRequests(first).hasOpen(asker)).isFalse();
        CompletableFuture<Boolean> second = CompletableFuture.supplyAsync(
                () -> DATABASE.call(session -> new ErasureRequests(session).hasOpen(asker)));
        DATABASE.awaitBlockedBy(first);
        new ErasureRequests(first).add(request(asker, null, NOW));
        first.getTransaction().commit();
        first.close();
        assertThat(second.get(30, TimeUnit.SECONDS)).isTrue();
        assertThatThrownBy(() -> add(request(asker, null, NOW))).hasMessageContaining("erasure_request_open");
    }

    @Test
    @DisplayName("the queues: an organization's by deadline, the stewards' with what nobody decides there")
    void queues() {
        ErasureRequest late = request(person(), organization, NOW);
        ErasureRequest early = request(person(), organization, NOW.minus(Duration.ofDays(10)));
        ErasureRequest nobodys = request(person(), null, NOW.plusSeconds(1));
        ErasureRequest byAdministrator = new ErasureRequest(
                id(), new Asker(person(), organization, true, "en", null), ErasureFilter.ALL, NOW.plusSeconds(2));
        add(late, early, nobodys, byAdministrator);
        assertThat(organizationsQueue(null, 10)).containsExactly(early.id(), late.id(), byAdministrator.id());
        assertThat(organizationsQueue(null, 1)).containsExactly(early.id());
        assertThat(organizationsQueue(new Position(early.dueAt(), early.id()), 10))
                .containsExactly(late.id(), byAdministrator.id());
        Instant dayBefore = early.dueAt().minus(Duration.ofDays(1));
        assertThat(stewardsQueue(dayBefore, List.of())).containsExactly(nobodys.id(), byAdministrator.id());
        assertThat(stewardsQueue(early.dueAt(), List.of()))
                .containsExactly(early.id(), nobodys.id(), byAdministrator.id());
        assertThat(stewardsQueue(dayBefore, List.of(organization)))
                .containsExactly(early.id(), late.id(), nobodys.id(), byAdministrator.id());
        assertThat(DATABASE.<List<UUID>>call(session -> new ErasureRequests(session).organizationsThatWait()))
                .containsExactly(organization);
        change(early, each -> each.reject(decision(), "why"));
        assertThat(organizationsQueue(null, 10)).doesNotContain(early.id());
    }

    private List<UUID> organizationsQueue(@Nullable Position after, int limit) {
        return DATABASE.call(session -> ids(new ErasureRequests(session).toDecideIn(organization, after, limit)));
    }

    private List<UUID> stewardsQueue(Instant near, List<UUID> undecided) {
        return DATABASE.call(
                session -> ids(new ErasureRequests(session).toDecideByStewards(near, undecided, null, 10)));
    }

    private static List<UUID> ids(List<ErasureRequest> requests) {
        return requests.stream().map(ErasureRequest::id).toList();
    }

    private static UUID person() {
        UUID id = UUID.randomUUID();
        DATABASE.asOwner(person(id));
        return id;
    }

    private static UUID id() {
        return UuidCreator.getTimeOrderedEpoch();
    }

    private Decision decision() {
        return new Decision(other, "steward", NOW.plusSeconds(1));
    }

    private static Asker asker(UUID person, @Nullable UUID of) {
        return new Asker(person, of, false, "de", "a@example.org");
    }

    private static ErasureRequest request(UUID person, @Nullable UUID of, Instant askedAt) {
        return new ErasureRequest(id(), asker(person, of), ErasureFilter.ALL, askedAt);
    }

    private UUID order() {
        UUID id = id();
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        ErasureScope scope = ErasureScope.ofPerson(new OfPerson(asker, List.of()), null, ErasureFilter.ALL);
        DATABASE.run(session -> session.persist(new Erasure(id, scope, other, now, now)));
        return id;
    }

    private static void add(ErasureRequest... requests) {
        for (ErasureRequest request : requests) {
            DATABASE.run(session -> new ErasureRequests(session).add(request));
        }
    }

    private static void change(ErasureRequest request, Consumer<ErasureRequest> step) {
        DATABASE.run(session ->
                step.accept(new ErasureRequests(session).lock(request.id()).orElseThrow()));
    }

    private static ErasureRequest read(UUID id) {
        return DATABASE.call(session -> new ErasureRequests(session).find(id).orElseThrow());
    }
}
