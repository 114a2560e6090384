package candor.reapplication;

import candor.collection.minimization.Minimized;
import candor.policy.model.Category;
import candor.policy.model.Element;
import candor.policy.model.ElementRef;
import candor.reapplication.model.HeldRow;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Takes out of a held report what an agreement, or its administrators, leave out (R11, R13, R15, R16). Never puts anything in: what a row's basis leaves
 * out stays out. Done twice, the second time changes nothing.
 */
final class ReportReduction {
    private final Stricter rules;
    private final Function<UUID, @Nullable String> names;

    /** @param names sign-in names by person */
    ReportReduction(Stricter rules, Function<UUID, @Nullable String> names) {
        this.rules = rules;
        this.names = names;
    }

    /** @param rows all rows of one report */
    Reduction of(List<HeldRow> rows) {
        Map<Category, StricterBasis> stricter = new EnumMap<>(Category.class);
        Map<Category, Set<Element>> leftOut = new EnumMap<>(Category.class);
        for (HeldRow row : rows) {
            StricterBasis basis = rules.of(row.basis(), row.category());
            stricter.put(row.category(), basis);
            leftOut.put(row.category(), basis.leftOut());
        }
        if (rows.stream().noneMatch(row -> changes(row, stricter.get(row.category())))) {
            return Reduction.NONE;
        }
        Minimized minimized = new HeldReport(rows, user(rows)).without(leftOut);
        return reduce(rows, stricter, minimized);
    }

    private Reduction reduce(List<HeldRow> rows, Map<Category, StricterBasis> stricter, Minimized minimized) {
        List<HeldRow> changed = new ArrayList<>();
        long reduced = 0;
        List<HeldRow> gone = new ArrayList<>();
        List<UUID> withoutBytes = new ArrayList<>();
        Map<String, Long> elements = new HashMap<>();
        for (HeldRow row : rows) {
            StricterBasis basis = stricter.get(row.category());
            Set<String> omitted = omitted(row, minimized);
            omitted.stream()
                    .filter(each -> !row.omitted().contains(each))
                    .forEach(each -> elements.merge(each, 1L, Long::sum));
            ObjectNode kept = minimized.content().get(row.category());
            boolean loses = !basis.newlyLeftOut().isEmpty();
            if (loses && (kept == null || basis.newlyLeftOut().contains(Element.TIMESTAMP))) {
                gone.add(row); // a routed record's time stands in its columns as well: it goes as a whole
                continue;
            }
            ObjectNode before = HeldReport.content(row);
            ObjectNode after = kept == null ? before : kept;
            if (changes(row, basis) || !after.equals(before)) {
                HeldRow now = row(row, basis, minimized, after, omitted);
                changed.add(now);
                reduced += isLess(row, now, after.equals(before)) ? 1 : 0;
            }
            if (basis.newlyLeftOut().contains(Element.CONTENT)) {
                withoutBytes.add(row.id());
            }
        }
        return new Reduction(changed, reduced, gone, withoutBytes, elements);
    }

    private HeldRow row(
            HeldRow row, StricterBasis basis, Minimized minimized, ObjectNode content, Set<String> omitted) {
        boolean named = row.named() && !basis.leftOut().contains(Element.USER_IDENTIFIER);
        boolean itsOwn = changes(row, basis); // where only an echo goes, the row's own basis stays
        return new HeldRow(
                row.id(),
                row.source(),
                row.clientId(),
                row.category(),
                row.occurredAt(),
                named,
                named ? row.person() : null,
                named && row.installation() != null ? minimized.envelope().installation() : null,
                itsOwn ? basis.facts() : row.basis(),
                row.retainUntil().minusDays(row.basis().retentionDays() - basis.retentionDays()),
                List.copyOf(omitted),
                content.toString());
    }

    private static boolean isLess(HeldRow before, HeldRow now, boolean sameContent) {
        return !sameContent
                || before.named() != now.named()
                || now.retainUntil().isBefore(before.retainUntil());
    }

    /** A row without a name does not change because names are left out. */
    private static boolean changes(HeldRow row, StricterBasis basis) {
        Set<Element> more = basis.newlyLeftOut();
        if (!row.named()) {
            more.remove(Element.USER_IDENTIFIER);
        }
        return !more.isEmpty() || basis.isHeldShorter();
    }

    private static Set<String> omitted(HeldRow row, Minimized minimized) {
        Set<ElementRef> omitted = new TreeSet<>();
        row.omitted().forEach(each -> omitted.add(ElementRef.parse(each)));
        minimized.omitted().stream()
                .filter(each -> each.category() == row.category())
                .forEach(omitted::add);
        Set<String> texts = new java.util.LinkedHashSet<>();
        omitted.forEach(each -> texts.add(each.toString()));
        return texts;
    }

    private @Nullable String user(List<HeldRow> rows) {
        return rows.stream()
                .map(HeldRow::person)
                .filter(Objects::nonNull)
                .findFirst()
                .map(names)
                .orElse(null);
    }
}
