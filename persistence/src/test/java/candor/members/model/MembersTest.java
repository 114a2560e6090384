package candor.members.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import candor.collection.model.RecordStore;
import candor.licensing.model.LicensingRepository;
import candor.licensing.model.Organization;
import candor.licensing.model.Period;
import candor.licensing.model.Person;
import candor.members.model.MemberLicenses.Held;
import candor.members.model.MemberSearch.Order;
import candor.members.model.MemberVolumes.Volume;
import candor.platform.model.Position;
import candor.policy.model.Category;
import candor.records.model.RecordSummary;
import candor.testing.Rows;
import candor.testing.SoftwareSource;
import candor.testing.TestDatabase;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.hibernate.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class MembersTest {
    private static final TestDatabase DATABASE = TestDatabase.get();
    private static final SoftwareSource SOURCE = SoftwareSource.register(DATABASE);
    private static final Instant MAY = Instant.parse("2026-05-21T09:13:05Z");
    private static final Instant JUNE = Instant.parse("2026-06-02T00:00:00Z");
    private static final Instant NOW = Instant.parse("2026-07-01T00:00:00Z");
    private static final MemberSearch BY_NAME = new MemberSearch(null, false, Order.NAME);
    private static final MemberSearch FORMER = new MemberSearch(null, true, Order.NAME);

    private final UUID organization = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();
    private final String suffix = organization.toString().substring(0, 8);
    private UUID ada;
    private UUID bob;
    private UUID eve;

    @BeforeEach
    void people() {
        DATABASE.asOwner(
                "insert into organization (id, name, display_name) values ('%s', 'm-%s', 'M'), ('%s', 'o-%2$s', 'O')"
                        .formatted(organization, suffix, other));
        ada = member("ada", organization);
        bob = member("Bob", organization);
        eve = member("eve", other);
    }

    @Test
    @DisplayName("an organization's people are its own, by name or the last to join first, in parts")
    void lists() {
        assertThat(names(BY_NAME)).containsExactly("Bob-" + suffix, "ada-" + suffix);
        assertThat(names(new MemberSearch(null, false, Order.JOINED)))
                .containsExactly("Bob-" + suffix, "ada-" + suffix);
        assertThat(names(new MemberSearch("BO", false, Order.NAME))).containsExactly("Bob-" + suffix);
        assertThat(names(new MemberSearch("%", false, Order.NAME))).isEmpty();
        for (Order order : Order.values()) {
            MemberSearch search = new MemberSearch(null, false, order);
            MemberRow first = ask(session -> new Members(session).page(organization, search, null, 1))
                    .get(0);
            Position after = new Position(first.joinedAt(), first.id());
            assertThat(ask(session -> new Members(session).page(organization, search, after, 5)))
                    .extracting(MemberRow::id)
                    .containsExactly(ada);
        }
        assertThat(DATABASE.<Optional<MemberRow>>call(session -> new Members(session).find(organization, eve)))
                .isEmpty();
        assertThat(DATABASE.<Optional<MemberRow>>call(session -> new Members(session).find(organization, ada)))
                .isPresent();
    }

    @Test
    @DisplayName(
            "R12: who leaves is a former member, whose records can still be asked for by name; who comes back is a member")
    void leaving() {
        change(ada, Person::leave);
        assertThat(names(BY_NAME)).containsExactly("Bob-" + suffix);
        assertThat(names(FORMER)).containsExactly("ada-" + suffix);
        assertThat(DATABASE.<Optional<Person>>call(
                        session -> new LicensingRepository(session).memberOf(organization, "ada-" + suffix)))
                .isPresent();
        assertThat(DATABASE.<Optional<Person>>call(
                        session -> new LicensingRepository(session).memberOf(other, "ada-" + suffix)))
                .isEmpty();

        DATABASE.asOwner("update person set organization_id = '%s' where id = '%s'".formatted(organization, ada));
        assertThat(names(FORMER)).isEmpty();
        assertThat(names(BY_NAME)).hasSize(2);

        DATABASE.asOwner("update person set organization_id = '%s' where id = '%s'".formatted(other, ada));
        assertThat(names(FORMER)).containsExactly("ada-" + suffix);
        assertThat(ask(session -> new Members(session).page(other, BY_NAME, null, 5)))
                .extracting(MemberRow::id)
                .containsExactlyInAnyOrder(ada, eve);
    }

    @Test
    @DisplayName("who was seen is written down, and not over a change that is under way")
    void seen() {
        DATABASE.run(session -> new LicensingRepository(session).seen(ada, true, MAY));
        MemberRow row = DATABASE.call(
                session -> new Members(session).find(organization, ada).orElseThrow());
        assertThat(row.administrator()).isTrue();
        assertThat(row.seenAt()).isEqualTo(MAY);
        try (Session changing = DATABASE.open()) {
            changing.beginTransaction();
            changing.createNativeMutationQuery("update person set administrator = false where id = :id")
                    .setParameter("id", ada)
                    .executeUpdate();
            DATABASE.run(session -> new LicensingRepository(session).seen(ada, true, JUNE));
            changing.getTransaction().commit();
        }
        assertThat(DATABASE.<MemberRow>call(
                        session -> new Members(session).find(organization, ada).orElseThrow()))
                .extracting(MemberRow::administrator, MemberRow::seenAt)
                .containsExactly(false, MAY);
    }

    @Test
    @DisplayName("ADR 10: volumes are the summary's, folded or not, and of the organization's records alone")
    void volumes() {
        Rows rows = new Rows(SOURCE.id(), SOURCE.license(), ada, organization);
        store(rows, MAY, Category.USAGE);
        store(rows, JUNE, Category.USAGE);
        store(rows, MAY, Category.VERSION);
        store(new Rows(SOURCE.id(), SOURCE.license(), ada, other), NOW, Category.USAGE);
        store(new Rows(SOURCE.id(), SOURCE.license(), ada, null), NOW, Category.ACTIVITY);
        List<Volume> expected = List.of(
                new Volume(ada, Category.USAGE, 2, 4, YearMonth.of(2026, 6)),
                new Volume(ada, Category.VERSION, 1, 2, YearMonth.of(2026, 5)));
        assertThat(volumesOf(ada, bob)).isEqualTo(expected);
        DATABASE.run(session -> new RecordSummary(session).fold(100_000));
        assertThat(volumesOf(ada, bob)).isEqualTo(expected);
        assertThat(DATABASE.<Map<UUID, Instant>>call(
                        session -> new MemberVolumes(session).newest(organization, Map.of(ada, YearMonth.of(2026, 6)))))
                .isEqualTo(Map.of(ada, JUNE));
        assertThat(DATABASE.<List<Volume>>call(session -> new MemberVolumes(session).of(organization, List.of())))
                .isEmpty();
    }

    @Test
    @DisplayName(
            "licenses are the organization's alone, for as long as they are; an ended assignment stays in what was (R12)")
    void licenses() {
        UUID shared = license("ENTERPRISE", organization, "2026-01-01T00:00:00Z");
        UUID own = license("CONSUMER", null, "2025-01-01T00:00:00Z");
        assign(ada, shared, "2025-06-01T00:00:00Z");
        assign(ada, own, "2025-06-01T00:00:00Z");
        Instant begin = Instant.parse("2026-01-01T00:00:00Z");
        assertThat(held(ada)).containsExactly(new Held(ada, shared.toString(), new Period(begin, null)));
        assertThat(DATABASE.<Boolean>call(session -> new MemberLicenses(session).isConsumer(ada, NOW)))
                .isTrue();
        assertThat(DATABASE.<Boolean>call(session -> new MemberLicenses(session).isConsumer(bob, NOW)))
                .isFalse();

        assertThat(DATABASE.<Integer>call(session -> new MemberLicenses(session).end(organization, ada, NOW)))
                .isEqualTo(1);
        assertThat(held(ada)).containsExactly(new Held(ada, shared.toString(), new Period(begin, NOW)));
        assertThat(DATABASE.<Integer>call(session -> new MemberLicenses(session).end(organization, ada, NOW)))
                .isZero();
        assertThat(DATABASE.<Boolean>call(session -> new MemberLicenses(session).isConsumer(ada, NOW)))
                .isTrue();
    }

    @Test
    @DisplayName("a license that nobody works under is free, that of another organization never")
    void freeLicenses() {
        license("ENTERPRISE", other, "2026-01-01T00:00:00Z");
        UUID used = license("ENTERPRISE", organization, "2026-01-01T00:00:00Z");
        assign(ada, used, "2026-01-01T00:00:00Z");
        assertThat(free()).isEmpty();
        UUID free = license("ENTERPRISE", organization, "2026-01-01T00:00:00Z");
        assertThat(free()).contains(free);
        DATABASE.run(session -> new MemberLicenses(session).assign(UUID.randomUUID(), free, bob, NOW));
        assertThat(free()).isEmpty();
        DATABASE.run(session -> new MemberLicenses(session).end(organization, bob, NOW));
        assertThat(DATABASE.<Optional<UUID>>call(
                        session -> new MemberLicenses(session).free(organization, NOW.plusSeconds(1))))
                .contains(free);
        assertThat(DATABASE.<Optional<UUID>>call(
                        session -> new MemberLicenses(session).byReference(other, used.toString(), NOW)))
                .isEmpty();
    }

    @Test
    @DisplayName("R12: the application can neither forget nor make up who belonged to whom")
    void historyIsTheDatabases() {
        for (String statement : List.of(
                "delete from membership",
                "update membership set left_at = now()",
                "insert into membership (organization_id, person_id, joined_at) values ('%s', '%s', now())"
                        .formatted(organization, eve),
                "delete from person",
                "update person set sign_in_name = 'somebody else'",
                "delete from license_assignment",
                "update license_assignment set person_id = '%s'".formatted(eve))) {
            assertThatThrownBy(() -> DATABASE.asApplication(statement))
                    .as(statement)
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    @DisplayName("a member who is invited belongs to the organization from then on")
    void invited() {
        UUID invited = UUID.randomUUID();
        DATABASE.run(session -> {
            Person person = Person.member(invited, "new-" + suffix, session.find(Organization.class, organization));
            session.persist(person);
            session.flush();
            person.identifyBy("subject-" + suffix);
        });
        assertThat(names(BY_NAME)).contains("new-" + suffix);
        assertThat(DATABASE.<Optional<Person>>call(
                        session -> new LicensingRepository(session).personBySubject("subject-" + suffix)))
                .isPresent();
    }

    private static UUID member(String name, UUID organization) {
        UUID id = UUID.randomUUID();
        DATABASE.asOwner(
                "insert into person (id, sign_in_name, organization_id) select '%s', '%s-' || right(name, 8), id from organization where id = '%s'"
                        .formatted(id, name, organization));
        return id;
    }

    private static void change(UUID person, Consumer<Person> verb) {
        DATABASE.run(session -> verb.accept(session.find(Person.class, person)));
    }

    private static UUID license(String type, UUID organization, String from) {
        UUID id = UUID.randomUUID();
        DATABASE.asOwner(
                "insert into license (id, reference) values ('%s', '%1$s')".formatted(id),
                "insert into license_term (id, license_id, license_type, organization_id, valid_from) values ('%s', '%1$s', '%s', %s, '%s')"
                        .formatted(id, type, organization == null ? "null" : "'" + organization + "'", from));
        return id;
    }

    private static void assign(UUID person, UUID license, String from) {
        DATABASE.asOwner(
                "insert into license_assignment (id, license_id, person_id, valid_from) values ('%s', '%s', '%s', '%s')"
                        .formatted(UUID.randomUUID(), license, person, from));
    }

    private Optional<UUID> free() {
        return DATABASE.call(session -> new MemberLicenses(session).free(organization, NOW));
    }

    private List<Held> held(UUID person) {
        return ask(session -> new MemberLicenses(session).of(organization, List.of(person)));
    }

    private List<String> names(MemberSearch search) {
        return ask(session -> new Members(session).page(organization, search, null, 10)).stream()
                .map(MemberRow::signInName)
                .toList();
    }

    private List<Volume> volumesOf(UUID... people) {
        return ask(session -> new MemberVolumes(session).of(organization, List.of(people)));
    }

    private static <T> List<T> ask(Function<Session, List<T>> question) {
        return DATABASE.call(question);
    }

    private static void store(Rows rows, Instant at, Category category) {
        DATABASE.run(session -> new RecordStore(session).store(List.of(rows.row(at, category, "{}"))));
    }
}
