package candor.statement.web;

import candor.portal.web.Words;
import candor.statement.PolicyHistory;
import candor.statement.PublishedVersion;
import candor.statement.PublishedVersion.State;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;

/** What changed last in the policy, or will change next, in a sentence. */
@Named
@RequestScoped
public class PolicyNews {
    @Inject
    private PolicyHistory history;

    @Inject
    private Words words;

    public String getSentence() {
        List<PublishedVersion> newestFirst = history.versions();
        Optional<PublishedVersion> announced = newestFirst.stream()
                .filter(each -> each.state() == State.ANNOUNCED)
                .reduce((later, sooner) -> sooner);
        PublishedVersion current = newestFirst.stream()
                .filter(each -> each.state() == State.IN_FORCE)
                .findFirst()
                .orElseThrow();
        boolean first = newestFirst.indexOf(current) == newestFirst.size() - 1;
        return announced
                .map(next ->
                        words.say("news.announced", next.version(), words.day(next.effective()), current.version()))
                .orElseGet(() -> words.say(
                        first ? "news.first" : "news.since", current.version(), words.day(current.effective())));
    }
}
