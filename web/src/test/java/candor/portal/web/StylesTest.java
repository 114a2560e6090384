package candor.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One visual language: colors and sizes of type are decided in {@code tokens.css} alone, and pages style nothing themselves. */
class StylesTest {
    private static final Path WEBAPP = Path.of("src/main/webapp");
    private static final Path STYLES = WEBAPP.resolve("resources/candor");
    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/");
    private static final Pattern NAME = Pattern.compile("var\\((--[\\w-]+)\\)");
    private static final Pattern DEFINITION = Pattern.compile("(--[\\w-]+):");
    private static final Pattern COLOR =
            Pattern.compile("(?i):[^;{}]*?(#[0-9a-f]{3,8}\\b|\\b(rgba?|hsla?|hwb|lab|lch|oklab|oklch|color)\\("
                    + "|\\b(white|black|gr[ae]y|silver|red|green|blue|orange|yellow|purple|teal|navy)\\b)");
    private static final Pattern SIZE = Pattern.compile("font(?:-size)?:\\s*([^;}]*)");

    static Stream<Path> styles() throws IOException {
        return Files.list(STYLES).filter(each -> each.toString().endsWith(".css"));
    }

    static Stream<Path> pages() throws IOException {
        return Files.walk(WEBAPP).filter(each -> each.toString().endsWith(".xhtml"));
    }

    @ParameterizedTest
    @MethodSource("styles")
    @DisplayName("a style sheet names colors and sizes of type, and decides none")
    void named(Path sheet) throws IOException {
        String text = NAME.matcher(text(sheet)).replaceAll("named");
        if (!sheet.endsWith("tokens.css")) {
            assertThat(found(COLOR, text)).isEmpty();
            assertThat(found(SIZE, text))
                    .allMatch(
                            size -> size.matches(".*(named|inherit|[0-9.]+em).*"),
                            "is a name, or relative to what is around");
        }
    }

    @Test
    @DisplayName("every name that is used is one that is defined")
    void defined() throws IOException {
        StringBuilder all = new StringBuilder();
        for (Path sheet : styles().toList()) {
            all.append(text(sheet));
        }
        Set<String> used = found(NAME, all.toString());
        used.removeAll(found(DEFINITION, all.toString()));
        assertThat(used).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("pages")
    @DisplayName("a page has no style and no script of its own, which its Content-Security-Policy would refuse")
    void nothingInline(Path page) throws IOException {
        assertThat(Files.readString(page))
                .doesNotContainPattern("(?i)\\sstyle=")
                .doesNotContainPattern("(?i)<style\\b")
                .doesNotContainPattern("(?i)\\son(?!postback)[a-z]+=\"")
                .doesNotContainPattern("(?i)<script(?![^>]*\\ssrc=)")
                .doesNotContainPattern("(?i)escape=\"(false|#)");
    }

    private static String text(Path sheet) throws IOException {
        return COMMENT.matcher(Files.readString(sheet)).replaceAll("");
    }

    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult each) -> each.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
