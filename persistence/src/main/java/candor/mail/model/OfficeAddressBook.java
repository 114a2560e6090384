package candor.mail.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Where those who hold an office can be written to. The offices are the identity provider's: an address says who came to do an
 * office's work, and is good for a while. Must be called inside a transaction.
 */
@ApplicationScoped
public class OfficeAddressBook {
    @PersistenceContext
    private EntityManager entities;

    public OfficeAddressBook() {}

    /** For tests, which bring their own. */
    public OfficeAddressBook(EntityManager entities) {
        this.entities = entities;
    }

    /** Of administrators of an organization, and of stewards. */
    public enum Office {
        ADMINISTRATOR("org-admin"),
        STEWARD("steward");

        private final String role;

        Office(String role) {
            this.role = role;
        }
    }

    /** @param language {@code en} or {@code de} */
    public record Address(UUID person, String address, String language) {}

    /** In place of what was noted before. */
    public void note(Address holder, Office office, Instant now) {
        entities.createNativeQuery("""
                insert into office_address (person_id, office, address, language, noted_at)
                values (:person, :office, :address, :language, :now)
                on conflict (person_id, office) do update
                set address = excluded.address, language = excluded.language, noted_at = excluded.noted_at""")
                .setParameter("person", holder.person())
                .setParameter("office", office.role)
                .setParameter("address", holder.address())
                .setParameter("language", holder.language())
                .setParameter("now", Timestamp.from(now))
                .executeUpdate();
    }

    public void forget(UUID person, Office office) {
        entities.createNativeQuery("delete from office_address where person_id = :person and office = :office")
                .setParameter("person", person)
                .setParameter("office", office.role)
                .executeUpdate();
    }

    /** Those that were noted before a moment. */
    public void forgetOlderThan(Instant moment) {
        entities.createNativeQuery("delete from office_address where noted_at < :moment")
                .setParameter("moment", Timestamp.from(moment))
                .executeUpdate();
    }

    /** Of people who belong to the organization still. */
    public List<Address> administratorsOf(UUID organization) {
        return read(entities.createNativeQuery("""
                select person_id, address, language from office_address join person on person.id = person_id
                where office = 'org-admin' and organization_id = :organization order by noted_at""", Object[].class)
                .setParameter("organization", organization)
                .getResultList());
    }

    public List<Address> stewards() {
        return read(entities.createNativeQuery(
                        "select person_id, address, language from office_address where office = 'steward' order by noted_at",
                        Object[].class)
                .getResultList());
    }

    private static List<Address> read(List<?> rows) {
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Address((UUID) row[0], (String) row[1], (String) row[2]))
                .toList();
    }
}
