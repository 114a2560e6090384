package candor.agreement.web;

import candor.agreement.TermsReading;
import candor.policy.model.AgreementTerms;
import candor.policy.model.Category;
import candor.policy.model.CategoryTerms;
import candor.policy.model.Disposition;
import candor.policy.model.Element;
import candor.policy.model.Surface;
import candor.policy.model.Tool;
import candor.portal.web.DeskForm;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Terms as the form shows them: a line for each category that an agreement can speak of. */
public record TermsForm(AgreementTerms terms) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /**
     * What was sent, read by the same reader as everywhere.
     *
     * @throws candor.agreement.AgreementRefusedException with the place of what cannot be said
     */
    static TermsForm read(DeskForm form) {
        ObjectNode terms = JSON.createObjectNode();
        ObjectNode categories = terms.putObject("categories");
        for (Category category : categories()) {
            ObjectNode of = category(form, category);
            if (!of.isEmpty()) {
                categories.set(category.name(), of);
            }
        }
        form.all("tool").forEach(terms.putArray("tools")::add);
        terms.put("omitUserIdentifiers", !form.sent("nameless").isEmpty());
        terms.put("staffDiagnostics", !form.sent("diagnostics").isEmpty());
        return new TermsForm(TermsReading.read(terms, ""));
    }

    private static ObjectNode category(DeskForm form, Category category) {
        ObjectNode of = JSON.createObjectNode();
        String disposition = form.sent("disposition." + category);
        if (!disposition.isEmpty()) {
            of.put("disposition", disposition);
        }
        List<String> omitted = form.all("omit." + category);
        if (!omitted.isEmpty()) {
            omitted.forEach(of.putArray("omit")::add);
        }
        String days = form.sent("days." + category);
        if (days.matches("\\d{1,6}")) {
            of.put("retentionDays", Integer.parseInt(days));
        } else if (!days.isEmpty()) {
            of.put("retentionDays", days); // the reader names it
        }
        return of;
    }

    private static List<Category> categories() {
        return Arrays.stream(Category.values())
                .filter(each -> each.surface() != Surface.WEBSITE)
                .toList();
    }

    public List<Line> lines() {
        return categories().stream()
                .map(category -> new Line(category, terms.categories().get(category)))
                .toList();
    }

    public List<Tool> tools() {
        return List.of(Tool.values());
    }

    public boolean grants(Tool tool) {
        return terms.tools().contains(tool);
    }

    /** A category as the form shows it. */
    public record Line(Category category, @Nullable CategoryTerms terms) {

        public List<Disposition> dispositions() {
            return category.surface() == Surface.CLOUD
                    ? List.of(Disposition.RETAIN, Disposition.ROUTE_ONLY, Disposition.REFUSE)
                    : List.of(Disposition.RETAIN, Disposition.REFUSE);
        }

        public boolean disposes(Disposition disposition) {
            return terms != null && terms.disposition() == disposition;
        }

        public Set<Element> elements() {
            return category.elements();
        }

        public boolean omits(Element element) {
            return terms != null && terms.omit().contains(element);
        }

        public String days() {
            return terms == null || terms.retentionDays() == null ? "" : String.valueOf(terms.retentionDays());
        }

        /** Whether anything is said of it. */
        public boolean said() {
            return terms != null;
        }
    }
}
