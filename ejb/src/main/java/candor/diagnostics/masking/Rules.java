package candor.diagnostics.masking;

import java.util.List;
import java.util.stream.Stream;

/** What is masked whoever the error is of, in this order: what lets one act as somebody, who somebody is, numbers that belong to somebody. */
final class Rules {
    static final List<Rule> ALL = Stream.of(Credentials.RULES, Identities.RULES, Numbers.RULES)
            .flatMap(List::stream)
            .toList();

    private Rules() {}
}
