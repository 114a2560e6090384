package candor.policy;

import static org.assertj.core.api.Assertions.assertThat;

import candor.policy.Statement.Block;
import candor.policy.Statement.Piece;
import candor.policy.Statement.Section;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The published statement is laid out by what its text says of itself, and nothing of it is lost. */
class StatementTest {
    private static final Clause SECOND = new Clause("2", "Jobs", "We keep jobs.");

    @DisplayName("headings, paragraphs and lists are told apart, and a clause stands where its sentence does")
    @Test
    void laidOut() {
        Statement statement = Statement.of("""
                Data
                what we keep
                Some words before.
                1. Website
                We keep little.
                2. Cloud Services
                Consumer Licenses
                Of consumers: We keep jobs. Of these:
                - names
                - states
                That is all.
                """, List.of(SECOND));
        assertThat(statement.title()).isEqualTo("Data");
        assertThat(statement.subtitle()).isEqualTo("what we keep");
        assertThat(statement.sections())
                .extracting(Section::heading)
                .containsExactly("", "1. Website", "2. Cloud Services", "Consumer Licenses");
        assertThat(statement.sections()).extracting(Section::level).containsExactly(0, 1, 1, 2);
        Section jobs = statement.sections().get(3);
        assertThat(jobs.clauses()).containsExactly(SECOND);
        assertThat(jobs.blocks())
                .containsExactly(
                        new Block(
                                List.of(
                                        new Piece("Of consumers: ", false),
                                        new Piece("We keep jobs.", true),
                                        new Piece(" Of these:", false)),
                                List.of()),
                        new Block(List.of(), List.of("names", "states")),
                        new Block(List.of(new Piece("That is all.", false)), List.of()));
        assertThat(statement.sections().get(1).clauses()).isEmpty();
    }

    @DisplayName("every word of the statement that ships is there, in its order")
    @Test
    void nothingIsLost() {
        GeneralPolicy policy = GeneralPolicy.bundled("1");
        Statement statement = policy.layout();
        String laidOut = statement.title()
                + statement.subtitle()
                + statement.sections().stream().map(StatementTest::text).collect(Collectors.joining());
        assertThat(laidOut)
                .isEqualTo(policy.statement()
                        .lines()
                        .map(line -> line.replaceFirst("^- ", ""))
                        .collect(Collectors.joining()));
    }

    @DisplayName("every clause of the version that ships has its section, and no section two")
    @Test
    void everyClause() {
        assertThat(GeneralPolicy.bundled("1").layout().sections())
                .flatExtracting(Section::clauses)
                .extracting(Clause::number)
                .containsExactly("1", "2, Consumer", "2, Enterprise", "3", "3, Consumer", "3, Enterprise");
    }

    private static String text(Section section) {
        return section.heading()
                + section.blocks().stream()
                        .map(block -> block.pieces().stream().map(Piece::text).collect(Collectors.joining())
                                + String.join("", block.items()))
                        .collect(Collectors.joining());
    }
}
