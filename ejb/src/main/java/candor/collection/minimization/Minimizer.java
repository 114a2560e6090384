package candor.collection.minimization;

import candor.policy.model.Category;
import candor.policy.model.Element;
import candor.policy.model.ElementRef;
import candor.policy.model.Surface;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Says of one record what may be kept: {@link #check} cleans it, {@link #minimize} leaves out what a decision omits. In
 * between stands the decision, which needs the envelope and the surface, never the content. Stateless; any thread.
 */
public final class Minimizer {

    private static final Map<Surface, Minimizer> BY_SURFACE = new EnumMap<>(Surface.class);

    static {
        for (Surface surface : Surface.values()) {
            BY_SURFACE.put(surface, new Minimizer(surface));
        }
    }

    private final Surface surface;

    private Minimizer(Surface surface) {
        this.surface = surface;
    }

    public static Minimizer of(Surface surface) {
        return BY_SURFACE.get(surface);
    }

    /**
     * Checks a record against the shape of its kind, which its {@code type} says (and an asset's {@code role}), and cleans
     * a copy of it (R1, R10). Never throws, whatever the record holds.
     */
    public Checked check(ObjectNode record) {
        try {
            return new RecordCheck(RecordKinds.kindOf(surface, record)).run(record);
        } catch (InvalidRecord fault) {
            return fault.invalid();
        }
    }

    /** What a record says its id is, if that is an id at all: so that one that is refused can be named. */
    public static @Nullable String idOf(ObjectNode record) {
        String id = record.path("id").asText("");
        return ScalarCheck.isUuid(id) ? id : null;
    }

    /** As {@link #minimize(Checked.Clean, Function, boolean)}, of a record that more than its routing may be kept of. */
    public Minimized minimize(Checked.Clean record, Function<Category, Set<Element>> omitted) {
        return minimize(record, omitted, false);
    }

    /**
     * Leaves out omitted elements, and their text wherever it is echoed (R13). Where prompts or the metadata of a rendering
     * are omitted, images go from an asset's text as well: nobody looks into those for the prompt that they may hold.
     *
     * @param omitted    by category the elements not to keep: all of them where a category is refused; {@code
     *                   USER_IDENTIFIER} may be among them for any category. Asked more than once.
     * @param routedOnly whether the decision for the category of this record of the cloud services is {@code ROUTE_ONLY}
     *                   (R4, R5): then {@code ROUTING} is all that may be left of it
     */
    public Minimized minimize(Checked.Clean record, Function<Category, Set<Element>> omitted, boolean routedOnly) {
        boolean hasOwnRoute = record.kind().category() == Category.ROUTING;
        return routedOnly && !hasOwnRoute
                ? Routed.of(record, omitted.apply(Category.ROUTING))
                : without(record, omitted);
    }

    private static Minimized without(Checked.Clean record, Function<Category, Set<Element>> omitted) {
        Shape.Structure shape = record.kind().shape();
        AssetText asset = AssetText.of(record, omitted.apply(Category.RENDER_INPUT));
        Set<ElementRef> missing = omittedOf(record, omitted);
        EchoScrubber scrubber = new EchoScrubber(textsOf(record, omitted, missing));
        Map<Category, ObjectNode> content = new EnumMap<>(Category.class);
        for (Category category : categoriesOf(record)) {
            ObjectNode kept = new Projection(category, omitted.apply(category), scrubber).of(shape, asset.content());
            if (kept != null) {
                content.put(category, kept);
            }
        }
        Envelope envelope = scrubbed(record.envelope(), scrubber);
        return new Minimized(content, List.copyOf(missing), scrubber.scrubbed(), envelope, asset.dropped());
    }

    private static Set<ElementRef> omittedOf(Checked.Clean record, Function<Category, Set<Element>> omitted) {
        Set<ElementRef> missing = new TreeSet<>();
        record.present().stream()
                .filter(ref -> omitted.apply(ref.category()).contains(ref.element()))
                .forEach(missing::add);
        if (record.envelope().user() != null) {
            // Every row is associated with the user where one is known, so any category can omit just that.
            categoriesOf(record).stream()
                    .filter(category -> omitted.apply(category).contains(Element.USER_IDENTIFIER))
                    .forEach(category -> missing.add(new ElementRef(category, Element.USER_IDENTIFIER)));
        }
        return missing;
    }

    private static OmittedTexts textsOf(
            Checked.Clean record, Function<Category, Set<Element>> omitted, Set<ElementRef> missing) {
        OmittedTexts texts = new OmittedTexts(omitted);
        texts.addFrom(record.kind().shape(), record.content());
        String user = record.envelope().user();
        if (user != null && missing.stream().anyMatch(ref -> ref.element() == Element.USER_IDENTIFIER)) {
            texts.addUser(user);
        }
        return texts;
    }

    private static Set<Category> categoriesOf(Checked.Clean record) {
        Set<Category> categories = EnumSet.noneOf(Category.class);
        record.present().forEach(ref -> categories.add(ref.category()));
        return categories;
    }

    /** The user is looked up by what the client says, so that is left as it is: a name is not stored as text. */
    private static Envelope scrubbed(Envelope envelope, EchoScrubber scrubber) {
        Map<String, String> texts = new HashMap<>(envelope.texts());
        texts.replaceAll((name, text) -> name.equals(Envelope.USER) ? text : scrubber.scrub(text));
        return new Envelope(envelope.id(), envelope.occurredAt(), texts);
    }
}
