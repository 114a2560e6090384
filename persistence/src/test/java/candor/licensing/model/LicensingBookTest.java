package candor.licensing.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import candor.policy.model.Hosting;
import candor.policy.model.LicenseType;
import candor.testing.TestDatabase;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LicensingBookTest {
    private static final TestDatabase DATABASE = TestDatabase.get();
    private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");

    private final UUID organization = UUID.randomUUID();
    private final String name = organization.toString();

    @Test
    @DisplayName("a name is given once; an organization begins with the settings of its table")
    void names() {
        assertThat(organization()).isTrue();
        assertThat(organization()).isFalse();
        assertThat(this.<Boolean>ask(book -> book.addOrganization(UUID.randomUUID(), name, "Another")))
                .isFalse();
        assertThat(this.<Organization>ask(book -> book.organization(name).orElseThrow()))
                .satisfies(found -> {
                    assertThat(found.displayName()).isEqualTo("A test");
                    assertThat(found.erasureUndo()).isPositive();
                });
        assertThat(this.<Boolean>ask(book -> book.rename(organization, "Renamed")))
                .isTrue();
        assertThat(this.<Boolean>ask(book -> book.rename(UUID.randomUUID(), "Renamed")))
                .isFalse();
        UUID license = UUID.randomUUID();
        assertThat(this.<Boolean>ask(book -> book.addLicense(license, name))).isTrue();
        assertThat(this.<Boolean>ask(book -> book.addLicense(UUID.randomUUID(), name)))
                .isFalse();
    }

    @Test
    @DisplayName("who belongs to an organization is not taken into another one unasked")
    void members() {
        organization();
        UUID person = UUID.randomUUID();
        assertThat(this.<Boolean>ask(book -> book.addPerson(person, name, null)))
                .isTrue();
        assertThat(this.<Boolean>ask(book -> book.addPerson(UUID.randomUUID(), name, null)))
                .isFalse();
        assertThat(this.<Boolean>ask(book -> book.join(person, organization))).isTrue();
        assertThat(this.<Boolean>ask(book -> book.join(person, organization))).isFalse();
        assertThat(this.<Boolean>ask(book -> book.leave(person, UUID.randomUUID())))
                .isFalse();
        assertThat(this.<Boolean>ask(book -> book.leave(person, organization))).isTrue();
    }

    @Test
    @DisplayName("R12: a term ends from now on or later and never before; what it was stays as it was")
    void terms() {
        organization();
        UUID license = UUID.randomUUID();
        UUID term = UUID.randomUUID();
        DATABASE.run(session -> {
            LicensingBook book = new LicensingBook(session);
            book.addLicense(license, license.toString());
            Organization holder = book.organization(name).orElseThrow();
            book.add(new LicenseTerm(
                    term, license, LicenseType.ENTERPRISE, holder, new Period(NOW.minusSeconds(60), null)));
        });
        assertThatThrownBy(() -> end(term, NOW.minusSeconds(1))).isInstanceOf(IllegalArgumentException.class);
        end(term, NOW.plusSeconds(60));
        assertThatThrownBy(() -> end(term, NOW.plusSeconds(61))).isInstanceOf(IllegalArgumentException.class);
        assertThat(DATABASE.<List<RegisterRows.Term>>call(session -> new RegisterRows(session).terms(Set.of(license))))
                .singleElement()
                .satisfies(each ->
                        assertThat(each.valid()).isEqualTo(new Period(NOW.minusSeconds(60), NOW.plusSeconds(60))));
        assertThatThrownBy(() -> DATABASE.asApplication(
                        "update license_term set license_type = 'CONSUMER' where id = '%s'".formatted(term)))
                .hasMessageContaining("permission denied");
    }

    @Test
    @DisplayName("an enterprise license has a holder and a private deployment an organization, others have none")
    void holders() {
        Period period = new Period(NOW, null);
        UUID id = UUID.randomUUID();
        assertThatThrownBy(() -> new LicenseTerm(id, id, LicenseType.ENTERPRISE, null, period))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Deployment(id, "here", Hosting.PRIVATE_CUSTOMER_MANAGED, null))
                .isInstanceOf(IllegalArgumentException.class);
        organization();
        Organization holder = ask(book -> book.organization(name).orElseThrow());
        assertThatThrownBy(() -> new LicenseTerm(id, id, LicenseType.CONSUMER, holder, period))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Deployment(id, "here", Hosting.SHARED, holder))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(this.<Boolean>ask(
                        book -> book.add(new Deployment(id, name, Hosting.PRIVATE_VENDOR_MANAGED, holder))))
                .isTrue();
        assertThat(this.<Boolean>ask(book -> book.add(new Deployment(UUID.randomUUID(), name, Hosting.SHARED, null))))
                .isFalse();
    }

    @Test
    @DisplayName("nobody is assigned to a license twice at once; one after the other is fine")
    void assignments() {
        UUID license = UUID.randomUUID();
        UUID person = UUID.randomUUID();
        ask(book -> book.addLicense(license, license.toString()));
        ask(book -> book.addPerson(person, person.toString(), null));
        assign(license, person, new Period(NOW, NOW.plusSeconds(60)));
        assign(license, person, new Period(NOW.plusSeconds(60), null));
        assertThatThrownBy(() -> assign(license, person, new Period(NOW.plusSeconds(3600), null)))
                .hasStackTraceContaining("license_assignment_overlap");
    }

    private void assign(UUID license, UUID person, Period period) {
        DATABASE.run(session -> new LicensingBook(session)
                .add(new LicenseAssignment(UUID.randomUUID(), license, session.find(Person.class, person), period)));
    }

    private void end(UUID term, Instant at) {
        DATABASE.run(
                session -> new LicensingBook(session).term(term).orElseThrow().end(at, NOW));
    }

    private boolean organization() {
        return ask(book -> book.addOrganization(organization, name, "A test"));
    }

    private <T> T ask(Function<LicensingBook, T> question) {
        return DATABASE.call(session -> question.apply(new LicensingBook(session)));
    }
}
