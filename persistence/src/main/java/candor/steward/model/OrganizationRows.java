package candor.steward.model;

import candor.platform.model.DeskQuery;
import candor.platform.model.DeskQuery.Row;
import candor.platform.model.Position;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Organizations and their people. Must be called inside a transaction. */
@ApplicationScoped
public class OrganizationRows {
    private static final String ORGANIZATIONS = """
            select o.id, o.name, o.display_name, o.created_at,
              (select count(*) from person p where p.organization_id = o.id),
              (select count(*) from license_term t where t.organization_id = o.id
                and tstzrange(t.valid_from, t.valid_to) @> now()),
              (select count(*) from deployment d where d.organization_id = o.id),
              (select a.version from service_agreement a where a.organization_id = o.id
                and tstzrange(a.in_force_from, a.in_force_to) @> now()),
              (select count(*) from agreement_draft f where f.organization_id = o.id)
            from organization o""";

    private static final String PEOPLE = """
            select p.id, p.sign_in_name, p.created_at, p.subject is not null,
              (select count(distinct a.license_id) from license_assignment a where a.person_id = p.id
                and tstzrange(a.valid_from, a.valid_to) @> now())
            from person p""";

    @PersistenceContext
    private EntityManager entities;

    public OrganizationRows() {}

    /** For tests, which bring their own. */
    public OrganizationRows(EntityManager entities) {
        this.entities = entities;
    }

    /** @param text that a name contains; absent: all */
    public List<OrganizationRow> list(@Nullable String text, @Nullable Position after, int limit) {
        return new DeskQuery(ORGANIZATIONS)
                .containing("o.name || ' ' || o.display_name", text)
                .page("o.created_at", "o.id", after, limit)
                .read(entities, OrganizationRows::organization);
    }

    public Optional<OrganizationRow> find(UUID id) {
        return new DeskQuery(ORGANIZATIONS)
                .and("o.id = ?", id).read(entities, OrganizationRows::organization).stream()
                        .findFirst();
    }

    /** @param text that the sign-in name contains; absent: all */
    public List<PersonRow> people(UUID organization, @Nullable String text, @Nullable Position after, int limit) {
        return new DeskQuery(PEOPLE)
                .and("p.organization_id = ?", organization)
                .containing("p.sign_in_name", text)
                .page("p.created_at", "p.id", after, limit)
                .read(entities, OrganizationRows::person);
    }

    private static OrganizationRow organization(Row row) throws SQLException {
        return new OrganizationRow(
                row.id(),
                row.text(),
                row.text(),
                row.moment(),
                row.number(),
                row.number(),
                row.number(),
                row.numberOrNone(),
                row.number());
    }

    private static PersonRow person(Row row) throws SQLException {
        return new PersonRow(row.id(), row.text(), row.moment(), row.is(), row.number());
    }
}
