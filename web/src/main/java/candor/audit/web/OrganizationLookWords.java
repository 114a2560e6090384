package candor.audit.web;

import candor.audit.OrganizationLookPage.Item;
import candor.audit.model.OrganizationLook;
import candor.portal.web.Words;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Says in the visitor's language what somebody did who looked, and through which filter. */
@Named
@RequestScoped
public class OrganizationLookWords {
    private static final String ACTIONS = "organization.look";

    private Words words;

    /** For the container. */
    public OrganizationLookWords() {}

    @Inject
    OrganizationLookWords(Words words) {
        this.words = words;
    }

    /** {@code Saw 12 records of 3 people in a list}. */
    public String of(OrganizationLook look) {
        boolean known = !words.of(ACTIONS, look.action()).equals(look.action());
        String key = known ? ACTIONS + "." + look.action() : "organization.look.other";
        return words.say(key, look.records(), look.people(), look.action());
    }

    /** Each part of the filter that says what was looked at. */
    public List<String> filter(Item look) {
        List<String> said = new ArrayList<>();
        Map<String, String> filter = look.filter();
        add(said, "filters.surface", "Surface", filter.getOrDefault("surface", filter.get("surfaces")));
        add(said, "filters.category", "Category", filter.getOrDefault("category", filter.get("categories")));
        addMoment(said, "organization.look.from", filter.get("from"));
        addMoment(said, "organization.look.to", filter.get("to"));
        if (filter.containsKey("text")) {
            said.add(words.say("organization.look.searched"));
        }
        return said;
    }

    private void add(List<String> said, String name, String vocabulary, String values) {
        if (values != null) {
            said.add(words.say(name) + ": " + words.all(vocabulary, Arrays.asList(values.split(","))));
        }
    }

    private void addMoment(List<String> said, String key, String moment) {
        if (moment != null) {
            try {
                said.add(words.say(key, words.moment(Instant.parse(moment), "minute")));
            } catch (DateTimeException another) {
                said.add(words.say(key, moment));
            }
        }
    }
}
