package candor.diagnostics.performance;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Versions by the numbers in them: 4.10 follows 4.9. What says of itself that it is not the release yet comes before the release. */
final class VersionOrder implements Comparator<String> {
    static final VersionOrder OLDEST_FIRST = new VersionOrder();

    private static final Pattern NUMBER = Pattern.compile("[0-9]+");
    private static final Pattern EARLY =
            Pattern.compile("alpha|beta|rc|preview|snapshot|dev|nightly", Pattern.CASE_INSENSITIVE);

    private VersionOrder() {}

    @Override
    public int compare(String one, String other) {
        int of = release(one);
        int ofOther = release(other);
        int order = compare(numbers(one.substring(0, of)), numbers(other.substring(0, ofOther)));
        if (order == 0) {
            order = Boolean.compare(of == one.length(), ofOther == other.length());
        }
        if (order == 0) {
            order = compare(numbers(one.substring(of)), numbers(other.substring(ofOther)));
        }
        return order != 0 ? order : one.compareTo(other);
    }

    /** Where it ends to say which release it is, or is to become. */
    private static int release(String version) {
        Matcher early = EARLY.matcher(version);
        return early.find() ? early.start() : version.length();
    }

    private static int compare(List<BigInteger> one, List<BigInteger> other) {
        Iterator<BigInteger> others = other.iterator();
        for (BigInteger number : one) {
            int order = others.hasNext() ? number.compareTo(others.next()) : 1;
            if (order != 0) {
                return order;
            }
        }
        return others.hasNext() ? -1 : 0;
    }

    private static List<BigInteger> numbers(String version) {
        return NUMBER.matcher(version)
                .results()
                .map(MatchResult::group)
                .map(BigInteger::new)
                .toList();
    }
}
