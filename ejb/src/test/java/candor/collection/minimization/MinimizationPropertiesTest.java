package candor.collection.minimization;

import static org.assertj.core.api.Assertions.assertThat;

import candor.policy.model.Category;
import candor.policy.model.Element;
import candor.policy.model.ElementRef;
import candor.policy.model.Surface;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;

/** What holds of every record. */
class MinimizationPropertiesTest {

    private static final List<ElementRef> TEXTUAL = Category.of(Surface.SOFTWARE).stream()
            .flatMap(category -> category.elements().stream().map(element -> new ElementRef(category, element)))
            .filter(ref -> ref.element() != Element.TASK_OUTCOME && ref.element() != Element.DURATION)
            .toList();

    @Property
    @Label("R13: nothing of an omitted element's text is left, wherever in the report it was echoed")
    void canaryIsGone(
            @ForAll @StringLength(min = 12, max = 90) @CharRange(from = 'a', to = 'z') String canary,
            @ForAll long seed) {
        Random random = new Random(seed);
        ElementRef omitted = TEXTUAL.get(random.nextInt(TEXTUAL.size()));
        ObjectNode report = Reports.full();
        echo(report, UsageReportShape.SHAPE, canary, random);
        plant(report, UsageReportShape.SHAPE, omitted, canary);
        Minimized minimized = Reports.MINIMIZER.minimize(Reports.clean(report), omitting(Set.of(omitted)));
        assertThat(minimized.omitted()).contains(omitted);
        assertThat(minimized.content().toString().toLowerCase(Locale.ROOT)).doesNotContain(canary);
        assertThat(String.valueOf(minimized.envelope().installation())).doesNotContain(canary);
    }

    @Property
    @Label("R8: what is kept holds no element that is omitted, and with what is omitted all that was present")
    void partition(@ForAll long seed) {
        Random random = new Random(seed);
        Set<ElementRef> omitted =
                TEXTUAL.stream().filter(ref -> random.nextBoolean()).collect(Collectors.toSet());
        Checked.Clean clean = Reports.clean(Reports.full());
        Minimized minimized = Reports.MINIMIZER.minimize(clean, omitting(omitted));
        assertThat(minimized.omitted()).isSorted().containsExactlyInAnyOrderElementsOf(omitted);
        minimized.content().forEach((category, content) -> assertThat(clean.present())
                .anyMatch(ref -> ref.category() == category && !omitted.contains(ref)));
    }

    @Property(tries = 5000)
    @Label("Nothing throws, whatever JSON is sent, and what is clean is minimized")
    void checkNeverThrows(@ForAll long seed) {
        String members = new HostileJson(new Random(seed)).report();
        ReadRecord read = Json.read(("{\"id\":\"0191f0aa-0000-7000-8000-000000000001\","
                        + "\"occurredAt\":\"2026-11-20T10:00:00Z\"" + members + "}")
                .getBytes(StandardCharsets.UTF_8));
        if (read instanceof ReadRecord.Readable readable
                && Reports.MINIMIZER.check(readable.record()) instanceof Checked.Clean clean) {
            Reports.MINIMIZER.minimize(clean, category -> category.elements());
            Minimized all = Reports.MINIMIZER.minimize(clean, category -> Set.of());
            assertThat(all.content().toString()).doesNotContain("\\u0000");
            assertThat(Reports.MINIMIZER.check(clean.content()))
                    .as("cleaning twice changes nothing")
                    .isInstanceOfSatisfying(Checked.Clean.class, again -> {
                        assertThat(again.content()).isEqualTo(clean.content());
                        assertThat(again.dropped()).isEmpty();
                    });
        }
    }

    @Property
    @Label("No bytes make reading throw anything but that they are not JSON")
    void readNeverThrows(@ForAll byte[] bytes) {
        assertThat(Json.read(bytes)).isNotNull();
        RecordStream stream = Json.records(new ByteArrayInputStream(bytes));
        try {
            while (stream.next() != null) {
                assertThat(stream).isNotNull();
            }
        } catch (NotJsonException | IOException expected) {
            assertThat(expected).isInstanceOf(NotJsonException.class);
        }
    }

    /** Puts the canary, in one guise or another, into texts of the report. */
    private static void echo(JsonNode value, Shape shape, String canary, Random random) {
        if (shape instanceof Shape.Structure structure) {
            for (Shape.Member member : structure.members().values()) {
                boolean text =
                        member.shape() == Shape.Scalar.TEXT && !member.name().equals("user");
                if (text && random.nextInt(3) > 0) {
                    ((ObjectNode) value).put(member.name(), "before " + guise(canary, random) + " behind");
                } else if (value.has(member.name())) {
                    echo(value.get(member.name()), member.shape(), canary, random);
                }
            }
        } else if (shape instanceof Shape.Listing listing) {
            value.forEach(item -> echo(item, listing.item(), canary, random));
        } else if (shape instanceof Shape.FreeMap) {
            ((ObjectNode) value)
                    .put("k " + guise(canary, random), 1)
                    .putArray("list")
                    .add(guise(canary, random));
        }
    }

    private static String guise(String canary, Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> canary.toUpperCase(Locale.ROOT);
            case 1 -> "\\\"" + canary + "\\\"";
            case 2 -> "x" + canary + "x";
            case 3 -> "\\n" + canary + "\\n" + canary;
            default -> canary;
        };
    }

    /** Makes the canary the text of one element. */
    private static void plant(JsonNode value, Shape shape, ElementRef ref, String canary) {
        if (shape instanceof Shape.Structure structure) {
            for (Shape.Member member : structure.members().values()) {
                if (ref.equals(member.element())) {
                    plantIn((ObjectNode) value, member, canary);
                } else if (value.has(member.name())) {
                    plant(value.get(member.name()), member.shape(), ref, canary);
                }
            }
        } else if (shape instanceof Shape.Listing listing) {
            value.forEach(item -> plant(item, listing.item(), ref, canary));
        }
    }

    private static void plantIn(ObjectNode owner, Shape.Member member, String canary) {
        if (member.shape() == Shape.Scalar.TEXT) {
            owner.put(member.name(), canary);
        } else if (member.shape() instanceof Shape.Structure) {
            ((ObjectNode) owner.get(member.name())).put("cpu", canary);
        } else {
            ((ObjectNode) owner.get(member.name())).put("canary", canary);
        }
    }

    private static Function<Category, Set<Element>> omitting(Set<ElementRef> refs) {
        return category -> refs.stream()
                .filter(ref -> ref.category() == category)
                .map(ElementRef::element)
                .collect(Collectors.toSet());
    }
}
