package candor.mail.model;

import static org.assertj.core.api.Assertions.assertThat;

import candor.mail.model.OfficeAddressBook.Address;
import candor.mail.model.OfficeAddressBook.Office;
import candor.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class OfficeAddressBookTest {
    private static final TestDatabase DATABASE = TestDatabase.get();
    private static final Instant NOON = Instant.parse("2026-03-31T12:00:00Z");

    private final UUID organization = UUID.randomUUID();
    private final UUID administrator = UUID.randomUUID();
    private final UUID steward = UUID.randomUUID();

    @BeforeEach
    void people() {
        DATABASE.asOwner(
                "delete from office_address",
                "insert into organization (id, name, display_name) values ('%s', 't-%s', 'T')"
                        .formatted(organization, organization.toString().substring(0, 8)),
                "insert into person (id, sign_in_name, organization_id) values ('%s', '%1$s', '%s')"
                        .formatted(administrator, organization),
                "insert into person (id, sign_in_name) values ('%s', '%1$s')".formatted(steward));
    }

    @Test
    @DisplayName("an office's addresses are those that were noted last, of people who belong to the organization still")
    void offices() {
        note(new Address(administrator, "before@example.org", "en"), Office.ADMINISTRATOR);
        Address latest = new Address(administrator, "now@example.org", "de");
        note(latest, Office.ADMINISTRATOR);
        Address other = new Address(steward, "steward@example.org", "en");
        note(other, Office.STEWARD);
        assertThat(administrators()).containsExactly(latest);
        assertThat(DATABASE.<List<Address>>call(session -> new OfficeAddressBook(session).stewards()))
                .containsExactly(other);
        DATABASE.asOwner("update person set organization_id = null where id = '" + administrator + "'");
        assertThat(administrators()).isEmpty();
    }

    @Test
    @DisplayName("an address goes with the office, and when nobody came for long")
    void forgotten() {
        note(new Address(administrator, "a@example.org", "en"), Office.ADMINISTRATOR);
        DATABASE.run(session -> new OfficeAddressBook(session).forgetOlderThan(NOON));
        assertThat(administrators()).hasSize(1);
        DATABASE.run(session -> new OfficeAddressBook(session).forgetOlderThan(NOON.plus(Duration.ofSeconds(1))));
        assertThat(administrators()).isEmpty();
        note(new Address(administrator, "a@example.org", "en"), Office.ADMINISTRATOR);
        DATABASE.run(session -> new OfficeAddressBook(session).forget(administrator, Office.ADMINISTRATOR));
        assertThat(administrators()).isEmpty();
    }

    private List<Address> administrators() {
        return DATABASE.call(session -> new OfficeAddressBook(session).administratorsOf(organization));
    }

    private static void note(Address address, Office office) {
        DATABASE.run(session -> new OfficeAddressBook(session).note(address, office, NOON));
    }
}
