package candor.catalogue;

import candor.policy.DpvTerm;
import candor.policy.ElementDescription;
import candor.policy.model.Element;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * The catalogue for programs: JSON-LD 1.1 in terms of the W3C Data Privacy Vocabulary. Each element and category is a kind
 * of {@code dpv:PersonalData}; each category of each audience is a {@code dpv:Process} that is permitted, with what is
 * kept, or prohibited, with what is not. What the statement does not say (legal bases, recipients, the controller's name)
 * is left out. Identifiers are the anchors of the catalogue's page.
 */
public final class CatalogueJsonLd {
    public static final String MEDIA_TYPE = "application/ld+json";

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final ArrayNode graph = JSON.arrayNode();
    private final Catalogue catalogue;

    private CatalogueJsonLd(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** The same catalogue gives the same document, member by member in the same order. */
    public static ObjectNode of(Catalogue catalogue) {
        ObjectNode document = JSON.objectNode();
        document.set("@context", context());
        document.set("@graph", new CatalogueJsonLd(catalogue).graph());
        return document;
    }

    private static ObjectNode context() {
        try (InputStream stream = CatalogueJsonLd.class.getResourceAsStream("context.json")) {
            ObjectNode context = (ObjectNode) new ObjectMapper().readTree(stream);
            DpvTerm.NAMESPACES.keySet().stream()
                    .sorted()
                    .forEach(prefix -> context.put(prefix, DpvTerm.NAMESPACES.get(prefix)));
            return context;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ArrayNode graph() {
        ObjectNode policy = node("#policy", "dpv:PersonalDataProcess");
        policy.put("dct:title", "What is collected")
                .put("candor:policyVersion", catalogue.policyVersion())
                .put("dct:available", catalogue.effective().toString());
        ArrayNode processes = policy.putArray("dpv:hasProcess");
        describe("#" + Element.USER_IDENTIFIER, Element.USER_IDENTIFIER.name(), catalogue.everyRow());
        for (CatalogueSurface surface : catalogue.surfaces()) {
            for (CatalogueCategory category : surface.categories()) {
                category(surface, category);
                category.treatments()
                        .forEach(treatment -> new CatalogueProcess(catalogue.glossary(), category, treatment)
                                .nodes()
                                .forEach(process -> {
                                    graph.add(process);
                                    processes.add(process.path("@id").textValue());
                                }));
            }
        }
        return graph;
    }

    private void category(CatalogueSurface surface, CatalogueCategory category) {
        String id = "#" + category.category();
        ObjectNode node = node(id, "dpv:PersonalData", "skos:Concept");
        node.put("skos:notation", category.category().name())
                .put("skos:definition", category.text())
                .put("candor:surface", "candor:" + surface.surface());
        for (CatalogueElement element : category.elements()) {
            String name = element.element().toString();
            ObjectNode described = describe("#" + name, name, element.description());
            described.withArray("skos:broader").add(id);
            ArrayNode origins = described.putArray("candor:origin");
            element.origins().forEach(origin -> origins.add(origin(surface, origin)));
        }
    }

    private ObjectNode describe(String id, String notation, ElementDescription description) {
        ObjectNode node = node(id, "dpv:PersonalData", "skos:Concept");
        node.put("skos:notation", notation)
                .put("skos:definition", description.text())
                .put("candor:sensitivity", "candor:" + description.sensitivity());
        ArrayNode broader = node.putArray("skos:broader");
        description.terms().forEach(term -> broader.add(term.toString()));
        return node;
    }

    private static ObjectNode origin(CatalogueSurface surface, Origin origin) {
        ObjectNode node = JSON.objectNode().put("candor:pointer", origin.pointer());
        List<String> kinds = origin.kinds().isEmpty() ? surface.kinds() : origin.kinds();
        kinds.forEach(node.putArray("candor:recordKind")::add);
        return node;
    }

    private ObjectNode node(String id, String... types) {
        ObjectNode node = graph.addObject().put("@id", id);
        ArrayNode array = node.putArray("@type");
        List.of(types).forEach(array::add);
        return node;
    }
}
