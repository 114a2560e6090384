package candor.steward.web;

import candor.platform.Slice;
import candor.portal.web.DeskForm;
import candor.portal.web.ListPlace;
import candor.portal.web.Visitor;
import candor.portal.web.Words;
import candor.steward.OrganizationDesk;
import candor.steward.OrganizationName;
import candor.steward.model.OrganizationRow;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All organizations: list, search, a new one. */
@Named
@RequestScoped
public class OrganizationsPage {
    private static final int ON_A_PAGE = 50;

    @Inject
    private OrganizationDesk desk;

    @Inject
    private DeskForm form;

    @Inject
    private Visitor visitor;

    @Inject
    private Words words;

    private Slice<OrganizationRow> found = new Slice<>(List.of(), null);

    public void load() throws IOException {
        if (visitor.isStranger()) {
            return;
        }
        if (form.act().equals("create")) {
            create();
        }
        found = new ListPlace(form.sentOrNone("cursor"))
                .find(cursor -> desk.list(form.sentOrNone("q"), cursor, ON_A_PAGE));
    }

    private void create() throws IOException {
        try {
            OrganizationName name = new OrganizationName(form.sent("name"));
            form.run(() -> "/steward/organization.xhtml?id="
                    + desk.create(name, form.sent("displayName")).id());
        } catch (IllegalArgumentException notShort) {
            form.say(words.say("desk.organization.name.wrong"));
        }
    }

    public List<OrganizationRow> getFound() {
        return found.items();
    }

    public @Nullable String getNext() {
        return found.next();
    }

    public String getText() {
        return form.sent("q");
    }

    /** What the address of the list's next page begins with. */
    public String getQuery() {
        return form.query("q");
    }
}
