package candor.agreement.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import candor.agreement.model.AgreementDraft.Text;
import candor.licensing.model.Organization;
import candor.licensing.model.Period;
import candor.licensing.model.Person;
import candor.licensing.model.RegisterRows;
import candor.policy.model.AgreementTerms;
import candor.policy.model.Category;
import candor.policy.model.CategoryTerms;
import candor.policy.model.Disposition;
import candor.policy.model.Element;
import candor.policy.model.Tool;
import candor.testing.TestDatabase;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** R11: what is in force, and what four eyes have to see before it is. */
class AgreementBookTest {
    private static final TestDatabase DATABASE = TestDatabase.get();
    private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");
    private static final AgreementTerms TERMS = new AgreementTerms(
            Map.of(
                    Category.RENDER_INPUT,
                    new CategoryTerms(null, Set.of(Element.PROMPT, Element.CONFIGURATION), 30),
                    Category.JOB,
                    new CategoryTerms(Disposition.RETAIN, Set.of(), null)),
            false,
            Set.of(Tool.VIEW, Tool.EXPORT),
            true);

    private final UUID organization = UUID.randomUUID();
    private final UUID author = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();
    private final UUID draft = UUID.randomUUID();

    @BeforeEach
    void anOrganization() {
        DATABASE.asOwner(
                "insert into organization (id, name, display_name) values ('%s', '%1$s', 'A test')"
                        .formatted(organization),
                "insert into person (id, sign_in_name) values ('%s', '%1$s'), ('%s', '%2$s')".formatted(author, other));
    }

    @Test
    @DisplayName("R11: a draft decides nothing; approved by somebody else it decides with the terms that were written")
    void approved() {
        write(draft, NOW.plusSeconds(60), null);
        assertThat(inForce()).isEmpty();
        approve(draft, other);
        assertThat(inForce()).singleElement().satisfies(agreement -> {
            assertThat(agreement.id()).isEqualTo(draft);
            assertThat(agreement.version()).isEqualTo(1);
            assertThat(agreement.terms()).isEqualTo(TERMS);
            assertThat(agreement.inForce()).isEqualTo(new Period(NOW.plusSeconds(60), null));
        });
        assertThat(DATABASE.<List<AgreementRow>>call(
                        session -> new AgreementRows(session).list(organization.toString(), false, null, 10)))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.draft()).isFalse();
                    assertThat(row.writtenBy()).isEqualTo(author.toString());
                    assertThat(row.approvedBy()).isEqualTo(other.toString());
                });
    }

    @Test
    @DisplayName("nobody approves what they wrote: neither the verb lets them nor the table")
    void fourEyes() {
        write(draft, NOW, null);
        assertThatThrownBy(() -> approve(draft, author)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> DATABASE.asApplication("""
                        insert into service_agreement (id, organization_id, version, in_force_from, terms, written_by, approved_by, approved_at)
                        values ('%s', '%s', 1, now(), '{}', '%s', '%3$s', now())""".formatted(draft, organization, author)))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("service_agreement_four_eyes");
        assertThat(inForce()).isEmpty();
    }

    @Test
    @DisplayName("who writes a draft anew is its author: the one before may approve it, the new one may not")
    void rewritten() {
        write(draft, NOW, null);
        DATABASE.run(session -> new AgreementBook(session)
                .lockDraft(draft)
                .orElseThrow()
                .rewrite(text(NOW, NOW.plusSeconds(9)), person(session, other), NOW));
        assertThatThrownBy(() -> approve(draft, other)).isInstanceOf(IllegalArgumentException.class);
        approve(draft, author);
        assertThat(inForce())
                .singleElement()
                .satisfies(agreement -> assertThat(agreement.inForce().end()).isEqualTo(NOW.plusSeconds(9)));
    }

    @Test
    @DisplayName("R12: an approval that comes late gives force from then on, and none to what is over")
    void late() {
        write(draft, NOW.minus(Duration.ofDays(3)), null);
        approve(draft, other);
        assertThat(inForce())
                .singleElement()
                .satisfies(agreement -> assertThat(agreement.inForce().start()).isEqualTo(NOW));
        UUID over = UUID.randomUUID();
        write(over, NOW.minusSeconds(9), NOW);
        assertThatThrownBy(() -> approve(over, other)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("no number is given twice, to drafts or to versions; whose draft is thrown away gives its number back")
    void numbers() {
        write(draft, NOW, null);
        approve(draft, other);
        UUID second = UUID.randomUUID();
        write(second, NOW, null);
        write(UUID.randomUUID(), NOW, null);
        assertThat(DATABASE.<Integer>call(session -> new AgreementBook(session).nextVersion(organization)))
                .isEqualTo(4);
        DATABASE.run(session -> {
            AgreementBook book = new AgreementBook(session);
            book.remove(book.draft(second).orElseThrow());
        });
        assertThat(DATABASE.<List<AgreementRow>>call(
                        session -> new AgreementRows(session).list(organization.toString(), true, null, 10)))
                .extracting(AgreementRow::version)
                .containsExactly(3);
    }

    @Test
    @DisplayName("R12: an agreement's end comes nearer and never moves away, whoever asks the table")
    void ends() {
        write(draft, NOW, NOW.plusSeconds(600));
        approve(draft, other);
        DATABASE.run(session -> new AgreementBook(session)
                .overlapping(organization, new Period(NOW, null))
                .get(0)
                .end(NOW.plusSeconds(60), NOW));
        assertThat(inForce())
                .singleElement()
                .satisfies(agreement -> assertThat(agreement.inForce().end()).isEqualTo(NOW.plusSeconds(60)));
        for (String later : List.of("null", "'2026-06-01T00:01:01Z'")) {
            assertThatThrownBy(() -> DATABASE.asApplication(
                            "update service_agreement set in_force_to = %s where id = '%s'".formatted(later, draft)))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("another version");
        }
        assertThatThrownBy(() -> DATABASE.asApplication(
                        "update service_agreement set terms = '{}' where id = '%s'".formatted(draft)))
                .hasMessageContaining("permission denied");
    }

    @Test
    @DisplayName("an ending waits for another's approval, one at a time, and is told in the list meanwhile")
    void ending() throws SQLException {
        write(draft, NOW, null);
        approve(draft, other);
        AgreementEnding ending = DATABASE.call(session -> {
            AgreementEnding proposed =
                    new AgreementEnding(UUID.randomUUID(), draft, NOW.plusSeconds(5), person(session, author), NOW);
            new AgreementBook(session).add(proposed);
            return proposed;
        });
        assertThatThrownBy(() -> ending.approve(ending.proposedBy(), NOW)).isInstanceOf(IllegalArgumentException.class);
        assertThat(DATABASE.<AgreementRow>call(
                        session -> new AgreementRows(session).find(draft).orElseThrow()))
                .satisfies(row -> {
                    assertThat(row.endsAt()).isEqualTo(NOW.plusSeconds(5));
                    assertThat(row.period().end()).isNull();
                });
        assertThatThrownBy(() -> DATABASE.asApplication(
                        "insert into agreement_ending (id, agreement_id, ends_at, proposed_by, proposed_at) values ('%s', '%s', now(), '%s', now())"
                                .formatted(UUID.randomUUID(), draft, other)))
                .hasMessageContaining("agreement_ending_proposed");
        DATABASE.run(session ->
                new AgreementBook(session).proposedEnding(draft).orElseThrow().approve(person(session, other), NOW));
        assertThat(DATABASE.<Boolean>call(session ->
                        new AgreementBook(session).proposedEnding(draft).isEmpty()))
                .isTrue();
    }

    private void write(UUID id, Instant from, Instant to) {
        DATABASE.run(session -> {
            AgreementBook book = new AgreementBook(session);
            book.lock(organization);
            Organization of = session.find(Organization.class, organization);
            int version = book.nextVersion(organization);
            book.add(new AgreementDraft(id, of, version, text(from, to), person(session, author), NOW));
        });
    }

    private void approve(UUID id, UUID approver) {
        DATABASE.run(session -> {
            AgreementBook book = new AgreementBook(session);
            AgreementDraft found = book.lockDraft(id).orElseThrow();
            var approved = found.approve(person(session, approver), NOW);
            book.remove(found);
            book.add(approved);
        });
    }

    private List<RegisterRows.Agreement> inForce() {
        return DATABASE.call(session -> new RegisterRows(session).agreements(List.of(organization)));
    }

    private static Text text(Instant from, Instant to) {
        return new Text(new Period(from, to), false, TERMS);
    }

    private static Person person(Session session, UUID id) {
        return session.find(Person.class, id);
    }
}
