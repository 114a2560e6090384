package candor.statement.web;

import candor.catalogue.web.CaseNames;
import candor.policy.CaseChanges;
import candor.policy.Change;
import candor.policy.Change.Kind;
import candor.policy.WordChange;
import candor.policy.model.Rule;
import candor.portal.web.Words;
import candor.statement.PolicyHistory;
import candor.statement.PublishedVersion;
import candor.statement.VersionChanges;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** All versions of the policy, and what differs between two of them; for everybody. */
@Named
@RequestScoped
public class ChangesPage {
    @Inject
    private PolicyHistory history;

    @Inject
    private CaseNames names;

    @Inject
    private Words words;

    @Inject
    private FacesContext faces;

    private List<PublishedVersion> versions = List.of();
    private @Nullable VersionChanges changes;

    /** Those that the address names; the newest against the one before it where it names none, or none that there is. */
    public void load() {
        Map<String, String> address = faces.getExternalContext().getRequestParameterMap();
        versions = history.versions();
        if (versions.size() > 1) {
            PublishedVersion newest = versions.get(0);
            String to = known(address.get("to"), newest.version());
            String from = known(address.get("from"), before(to));
            changes = history.changes(from, to).orElseThrow();
        }
    }

    private String known(@Nullable String version, String otherwise) {
        return versions.stream()
                .map(PublishedVersion::version)
                .filter(each -> each.equals(version))
                .findFirst()
                .orElse(otherwise);
    }

    private String before(String version) {
        List<String> all = versions.stream().map(PublishedVersion::version).toList();
        return all.get(Math.min(all.indexOf(version) + 1, all.size() - 1));
    }

    /** Newest first. */
    public List<PublishedVersion> getVersions() {
        return versions;
    }

    /** Absent: there is only one version. */
    public @Nullable VersionChanges getChanges() {
        return changes;
    }

    /** Whom a change concerns. */
    public List<String> whom(CaseChanges cases) {
        return cases.everybody()
                ? List.of(words.say("catalogue.everybody"))
                : cases.cases().stream().map(names::of).distinct().toList();
    }

    /** {@code Prompt: left out from then on}. */
    public String say(Change change) {
        boolean partly = change.kind() == Kind.KEPT_ANEW && !change.words().isEmpty();
        String key = "Change." + change.kind() + (partly ? ".without" : "");
        return words.say(key, named(change), change.before(), change.after());
    }

    private String named(Change change) {
        String vocabulary =
                switch (change.kind()) {
                    case LEFT_OUT, KEPT_TOO, KEPT_ANEW -> "Element";
                    case PURPOSES_ENDED, PURPOSES_ADDED -> "Purpose";
                    case RIGHTS_ENDED, RIGHTS_ADDED -> "Right";
                    case OWNER -> "Owner";
                    default -> "";
                };
        return change.words().stream()
                .map(word -> word instanceof Rule ? word.name() : words.of(vocabulary, word))
                .collect(Collectors.joining(change.kind() == Kind.OWNER ? " → " : ", "));
    }

    /** What a word change is about: {@code Connection: IP address}. */
    public String about(WordChange change) {
        String element = change.element() == null ? "" : words.of("Element", change.element());
        if (change.category() == null) {
            return element;
        }
        String category = words.of("Category", change.category());
        return element.isEmpty() ? category : category + ": " + element;
    }

    /** A side of a word change, as it is said. */
    public String side(WordChange change, String text) {
        return change.kind() == WordChange.Kind.SENSITIVITY ? words.of("Sensitivity", text) : text;
    }

    /** A word as a name of a style. */
    public String style(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }
}
