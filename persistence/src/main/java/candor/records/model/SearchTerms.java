package candor.records.model;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What somebody typed to search for: words in any order, {@code "phrases"} kept together, {@code -word} to be absent.
 * Whatever else stands in it is text to be found and nothing more.
 *
 * @param wanted   each of them has to be in a record's values
 * @param unwanted none of them may be
 */
public record SearchTerms(List<String> wanted, List<String> unwanted) {
    private static final int MOST = 20;
    private static final Pattern TERM = Pattern.compile("(-?)(?:\"([^\"]+)\"|(\\S+))", Pattern.UNICODE_CHARACTER_CLASS);

    public SearchTerms {
        wanted = List.copyOf(wanted);
        unwanted = List.copyOf(unwanted);
    }

    /** Past the first {@value #MOST} words nothing is read: a search may not be made dear by its length. */
    public static SearchTerms of(String typed) {
        List<String> wanted = new ArrayList<>();
        List<String> unwanted = new ArrayList<>();
        Matcher term = TERM.matcher(typed.replace("\0", ""));
        while (term.find() && wanted.size() + unwanted.size() < MOST) {
            String text = term.group(2) == null ? term.group(3) : term.group(2);
            (term.group(1).isEmpty() ? wanted : unwanted).add(text);
        }
        return new SearchTerms(wanted, unwanted);
    }
}
