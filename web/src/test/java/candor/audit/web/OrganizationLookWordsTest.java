package candor.audit.web;

import static org.assertj.core.api.Assertions.assertThat;

import candor.audit.OrganizationLookPage.Item;
import candor.audit.model.OrganizationLook;
import candor.portal.web.Words;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class OrganizationLookWordsTest {
    private final OrganizationLookWords words = new OrganizationLookWords(new Words(Locale.ENGLISH));

    @Test
    @DisplayName("an action is said in words, and one that has none is named")
    void actions() {
        assertThat(words.of(look("EXPORT"))).isEqualTo("Took a copy of 12 records of 3 people");
        assertThat(words.of(look("SOMETHING_NEW"))).isEqualTo("Looked at 12 records (SOMETHING_NEW)");
    }

    @Test
    @DisplayName(
            "a filter is said by what was looked at; what somebody searched for is not in it, and ids are not shown")
    void filter() {
        Map<String, String> filter = Map.of(
                "categories",
                "USAGE,VERSION",
                "from",
                "2026-03-01T12:00:00Z",
                "to",
                "soon",
                "text",
                "searched",
                "record",
                "id-1");
        assertThat(words.filter(new Item(look("BROWSE"), filter, List.of())))
                .containsExactly(
                        "Category: Activity and tasks, Software version",
                        "From 1 Mar 2026, 12:00 UTC",
                        "Until soon",
                        "Words were searched for");
    }

    private static OrganizationLook look(String action) {
        return new OrganizationLook(UUID.randomUUID(), Instant.EPOCH, "avery", "org-admin", action, "why", "{}", 12, 3);
    }
}
