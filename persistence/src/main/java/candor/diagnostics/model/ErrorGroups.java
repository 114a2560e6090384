package candor.diagnostics.model;

import candor.diagnostics.model.GroupRow.Day;
import candor.diagnostics.model.GroupRow.Note;
import candor.diagnostics.model.GroupRow.SignatureRow;
import candor.diagnostics.model.GroupRow.Tag;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads groups from what is kept of them: nothing is counted when somebody looks (ADR 18). */
@ApplicationScoped
public class ErrorGroups {
    /** Of several signatures people are counted apart, since somebody may have met more than one of them; merging is rare. */
    private static final String PEOPLE = """
            case when %1$s.signatures = 1 then %1$s.most_people else (select count(distinct p.person_id) from error_person p
              join error_signature own on own.id = p.signature_id where own.group_id = %1$s.id) end""";

    private static final String KEPT = """
            with counted as (
              select g.id, g.state, g.resolved_in, g.regressed_at, g.regressed_in, g.assignee_id, sum(s.occurrences) as occurrences,
                max(s.people) as most_people, min(s.first_at) as first_at, max(s.last_at) as last_at, count(*) as signatures
              from error_group g join error_signature s on s.group_id = g.id where s.occurrences > 0 and %s group by g.id),
            kept as (select counted.*, cast(%s as double precision) as place from counted)
            """;

    private static final String READABLE =
            "exists (select from error_tag tag where tag.signature_id = s.id and tag.tag = 'SURFACE' and "
                    + StaffSight.SEEN.formatted("tag") + ")";

    private static final String LEAD = "select s.id, s.kind, s.types, s.frames, case when " + READABLE
            + " then s.template end as template, s.severity, s.occurrences from error_signature s"
            + " where s.group_id = %s and s.occurrences > 0 order by s.occurrences desc, s.id";

    /** What only the rows of the page need is asked for them alone. */
    private static final String ROWS = """
            select page.id, page.place, page.state, page.resolved_in, page.regressed_at,
              case when %s then page.regressed_in end,
              assignee.sign_in_name, page.occurrences, %s, page.first_at, page.last_at, page.signatures,
              lead.id, lead.kind, lead.types, lead.frames, lead.template, lead.severity, lead.occurrences
            from (select * from kept where %s order by place desc, id desc limit :most) page
            left join person assignee on assignee.id = page.assignee_id cross join lateral (%s limit 1) lead
            order by page.place desc, page.id desc""";

    @PersistenceContext
    private EntityManager entities;

    public ErrorGroups() {}

    /** For tests, which bring their own. */
    public ErrorGroups(EntityManager entities) {
        this.entities = entities;
    }

    /** Where in a list of groups. */
    public record Place(double order, UUID id) {}

    /**
     * @param sight organizations whose people's diagnostics staff may see
     * @param after absent: from the greatest on
     */
    public List<GroupRow> list(
            GroupFilter filter, GroupOrder order, List<UUID> sight, @Nullable Place after, int limit) {
        Query query = groups(filter.condition(), order, after == null ? "true" : "(place, id) < (:value, :id)", sight)
                .setParameter("most", limit);
        filter.parameters().forEach(query::setParameter);
        if (after != null) {
            query.setParameter("value", after.order()).setParameter("id", after.id());
        }
        return rows(query).stream().map(ErrorGroups::group).toList();
    }

    private Query groups(String condition, GroupOrder order, String after, List<UUID> sight) {
        String sql = KEPT.formatted(condition, order.value(PEOPLE.formatted("counted")))
                + ROWS.formatted(
                        GroupFilter.REGRESSION_SEEN.formatted("page"),
                        PEOPLE.formatted("page"),
                        after,
                        LEAD.formatted("page.id"));
        return entities.createNativeQuery(sql, Object[].class).setParameter("sight", array(sight));
    }

    public Optional<GroupRow> find(UUID id, List<UUID> sight) {
        Query query = groups("g.id = :id", GroupOrder.OCCURRENCES, "true", sight)
                .setParameter("id", id)
                .setParameter("most", 1);
        return rows(query).stream().findFirst().map(ErrorGroups::group);
    }

    /** Those with most occurrences first. */
    public List<SignatureRow> signatures(UUID group, List<UUID> sight) {
        return rows(entities.createNativeQuery(LEAD.formatted(":id"), Object[].class)
                        .setParameter("sight", array(sight))
                        .setParameter("id", group))
                .stream()
                .map(row -> signature(row, 0))
                .toList();
    }

    /** In the order of days; a day without occurrences is not among them. */
    public List<Day> days(Collection<UUID> groups, LocalDate from) {
        return rows(entities.createNativeQuery("""
                        select s.group_id, d.day, sum(d.occurrences), sum(d.people)
                        from error_signature s join error_day d on d.signature_id = s.id
                        where s.group_id = any (:groups) and d.day >= :from group by 1, 2 order by 2""", Object[].class)
                        .setParameter("groups", array(groups))
                        .setParameter("from", from))
                .stream()
                .map(row -> new Day((UUID) row[0], ((Date) row[1]).toLocalDate(), number(row[2]), number(row[3])))
                .toList();
    }

    /** Of each tag the values with most occurrences that staff may see. */
    public List<Tag> tags(Collection<UUID> groups, List<UUID> sight, int most) {
        return rows(entities.createNativeQuery("""
                        select group_id, tag, value, occurrences from (
                          select s.group_id, t.tag, t.value, sum(t.occurrences) as occurrences,
                            row_number() over (partition by s.group_id, t.tag order by sum(t.occurrences) desc, t.value) as place
                          from error_signature s join error_tag t on t.signature_id = s.id
                          where s.group_id = any (:groups) and %s group by 1, 2, 3) counted
                        where place <= :most order by tag, place""".formatted(StaffSight.SEEN.formatted("t")), Object[].class)
                        .setParameter("groups", array(groups))
                        .setParameter("sight", array(sight))
                        .setParameter("most", most))
                .stream()
                .map(row -> new Tag((UUID) row[0], (String) row[1], (String) row[2], number(row[3])))
                .toList();
    }

    /** Newest first. */
    public List<Note> notes(UUID group) {
        return rows(entities.createNativeQuery("""
                        select note.at, author.sign_in_name, note.text from error_note note join person author on author.id = note.author_id
                        where note.group_id = :group order by note.at desc, note.id desc limit 100""", Object[].class).setParameter("group", group)).stream()
                .map(row -> new Note((Instant) row[0], (String) row[1], (String) row[2]))
                .toList();
    }

    private static GroupRow group(Object[] row) {
        return new GroupRow(
                (UUID) row[0],
                ((Number) row[1]).doubleValue(),
                TriageState.valueOf((String) row[2]),
                (String) row[3],
                (Instant) row[4],
                (String) row[5],
                (String) row[6],
                number(row[7]),
                number(row[8]),
                (Instant) row[9],
                (Instant) row[10],
                ((Number) row[11]).intValue(),
                signature(row, 12));
    }

    private static SignatureRow signature(Object[] row, int from) {
        return new SignatureRow(
                (UUID) row[from],
                (String) row[from + 1],
                Arrays.asList((String[]) row[from + 2]),
                Arrays.asList((String[]) row[from + 3]),
                (String) row[from + 4],
                (String) row[from + 5],
                number(row[from + 6]));
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }

    private static UUID[] array(Collection<UUID> ids) {
        return ids.toArray(UUID[]::new);
    }

    @SuppressWarnings("unchecked") // the result class is given
    private static List<Object[]> rows(Query query) {
        return query.getResultList();
    }
}
