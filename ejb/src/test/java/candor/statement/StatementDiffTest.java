package candor.statement;

import static org.assertj.core.api.Assertions.assertThat;

import candor.policy.GeneralPolicy;
import candor.statement.Passage.Kind;
import candor.statement.Passage.Run;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Two statements laid over each other, word by word. */
class StatementDiffTest {

    @DisplayName("a word that was replaced is told apart from the words around it")
    @Test
    void oneWord() {
        List<Passage> passages = StatementDiff.of("Kept for two years.\nThe end.", "Kept for one year.\nThe end.");
        assertThat(passages)
                .containsExactly(
                        new Passage(List.of(
                                new Run(Kind.SAME, "Kept for "),
                                new Run(Kind.DELETED, "two"),
                                new Run(Kind.INSERTED, "one"),
                                new Run(Kind.SAME, " "),
                                new Run(Kind.DELETED, "years."),
                                new Run(Kind.INSERTED, "year."))),
                        new Passage(List.of(new Run(Kind.SAME, "The end."))));
    }

    @DisplayName("lines that have little in common went and came, and are not laid over each other")
    @Test
    void anotherLine() {
        List<Passage> passages =
                StatementDiff.of("We collect what you enter.\nLast.", "Nothing is sent to anybody else by us.\nLast.");
        assertThat(passages)
                .extracting(passage -> passage.runs().get(0).kind())
                .containsExactly(Kind.DELETED, Kind.INSERTED, Kind.SAME);
    }

    @DisplayName("a line added before one that was rewritten stands before it")
    @Test
    void addedBefore() {
        List<Passage> passages = StatementDiff.of(
                "We keep what you send for two years.",
                "Something new altogether.\nWe keep what you send for one year.");
        assertThat(passages).hasSize(2);
        assertThat(passages.get(0).runs()).containsExactly(new Run(Kind.INSERTED, "Something new altogether."));
        assertThat(passages.get(1).runs()).extracting(Run::kind).contains(Kind.SAME, Kind.DELETED, Kind.INSERTED);
    }

    @DisplayName("the same statement: every line is the same")
    @Test
    void same() {
        String statement = GeneralPolicy.bundled("1").statement();
        assertThat(StatementDiff.of(statement, statement)).noneMatch(Passage::changed);
    }

    /** Without what was deleted it is the later statement, without what was inserted the earlier one. */
    @Property(tries = 500)
    void bothCanBeReadFromIt(@ForAll("statements") String before, @ForAll("statements") String after) {
        List<Passage> passages = StatementDiff.of(before, after);
        assertThat(read(passages, Kind.INSERTED)).isEqualTo(before);
        assertThat(read(passages, Kind.DELETED)).isEqualTo(after);
    }

    @Provide
    Arbitrary<String> statements() {
        Arbitrary<String> words = Arbitraries.of("we", "keep", "nothing", "prompts", "(R3)", "years.", "zwei");
        Arbitrary<String> lines = words.list().ofMinSize(1).ofMaxSize(8).map(line -> String.join(" ", line));
        return lines.list().ofMaxSize(6).map(all -> String.join("\n", all));
    }

    private static String read(List<Passage> passages, Kind without) {
        return passages.stream()
                .map(passage -> passage.text(without))
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }
}
