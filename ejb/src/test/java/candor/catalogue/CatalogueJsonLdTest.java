package candor.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import candor.collection.minimization.RecordKinds;
import candor.policy.GeneralPolicy;
import candor.policy.PolicyDocuments;
import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.rdf.RdfDataset;
import com.apicatalog.rdf.RdfNQuad;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.StringReader;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The catalogue as another program reads it: expanded by a JSON-LD processor, as triples. */
class CatalogueJsonLdTest {
    private static final String BASE = "https://candor.example/";
    private static final String HERE = BASE + "catalogue/#";
    private static final String DPV = "https://w3id.org/dpv#";
    private static final String PD = "https://w3id.org/dpv/pd#";
    private static final String SKOS = "http://www.w3.org/2004/02/skos/core#";
    private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

    private final RdfDataset first = triples(GeneralPolicy.bundled("1"));

    @DisplayName("an element is personal data of the kind that the document names, within its category")
    @Test
    void elements() {
        assertThat(objects(first, HERE + "CONNECTION.IP_ADDRESS", SKOS + "broader"))
                .containsExactlyInAnyOrder(PD + "IPAddress", HERE + "CONNECTION");
        assertThat(objects(first, HERE + "CONNECTION.IP_ADDRESS", RDF + "type"))
                .containsExactlyInAnyOrder(DPV + "PersonalData", SKOS + "Concept");
        assertThat(objects(first, HERE + "CONNECTION.IP_ADDRESS", "urn:candor:catalogue:sensitivity"))
                .containsExactly("urn:candor:catalogue:IDENTIFYING");
        assertThat(objects(first, HERE + "CONNECTION", SKOS + "definition"))
                .containsExactly("How your browser reached our website.");
    }

    @DisplayName("what is kept is a permitted process with its data, operations, purposes and period")
    @Test
    void kept() {
        String process = HERE + "PROCESSING-enterprise-without-agreement";
        assertThat(objects(first, process, DPV + "hasRule")).containsExactly(DPV + "Permission");
        assertThat(objects(first, process, DPV + "hasPersonalData"))
                .containsExactlyInAnyOrder(HERE + "PROCESSING.DURATION", HERE + "USER_IDENTIFIER");
        assertThat(objects(first, process, DPV + "hasProcessing"))
                .containsExactlyInAnyOrder(DPV + "Collect", DPV + "Filter", DPV + "Store");
        assertThat(objects(first, process, DPV + "hasPurpose"))
                .containsExactly(DPV + "FulfilmentOfContractualObligation");
        assertThat(objects(first, process, "urn:candor:catalogue:rule")).containsExactly("R9");
        assertThat(period(first, process)).isEqualTo("P730D");
    }

    @DisplayName("what is left out is a prohibited process of its own")
    @Test
    void leftOut() {
        String omitted = HERE + "PROCESSING-enterprise-without-agreement-omitted";
        assertThat(objects(first, omitted, DPV + "hasRule")).containsExactly(DPV + "Prohibition");
        assertThat(objects(first, omitted, DPV + "hasPersonalData"))
                .containsExactly(HERE + "PROCESSING.STATUS_MESSAGE");
        assertThat(objects(first, omitted, DPV + "hasPurpose")).isEmpty();
        assertThat(objects(first, HERE + "RENDER_INPUT-enterprise-without-agreement", RDF + "type"))
                .as("nothing is kept, so nothing is permitted")
                .isEmpty();
    }

    @DisplayName("R2: rights granted are permitted operations")
    @Test
    void rights() {
        String permission = one(first, HERE + "JOB-consumer-shared", DPV + "hasPermission");
        assertThat(objects(first, permission, DPV + "hasProcessing"))
                .contains(DPV + "Use", DPV + "Copy", DPV + "Derive")
                .hasSize(8);
        assertThat(objects(first, HERE + "USAGE-consumer", DPV + "hasPermission"))
                .isEmpty();
    }

    @DisplayName("the policy leads to every process, and nothing points to what is not there")
    @Test
    void connected() {
        Set<String> subjects = first.toList().stream()
                .map(quad -> quad.getSubject().getValue())
                .collect(Collectors.toSet());
        assertThat(first.toList().stream()
                        .map(quad -> quad.getObject().getValue())
                        .filter(object -> object.startsWith(BASE)))
                .isNotEmpty()
                .allMatch(subjects::contains);
        assertThat(objects(first, HERE + "policy", DPV + "hasProcess"))
                .isEqualTo(subjects.stream()
                        .filter(subject -> objects(first, subject, RDF + "type").contains(DPV + "PersonalDataProcess"))
                        .filter(subject -> !subject.endsWith("#policy"))
                        .collect(Collectors.toSet()));
    }

    @DisplayName("every member has a meaning: none is lost when the document is read")
    @Test
    void nothingIsLost() {
        ObjectNode document = CatalogueJsonLd.of(Catalogue.of(GeneralPolicy.bundled("1"), RecordKinds.all()));
        Set<String> members = new TreeSet<>();
        collectMembers(document.path("@graph"), members);
        assertThat(members).isNotEmpty();
        assertThat(first.toList().stream()
                        .map(quad -> quad.getPredicate().getValue())
                        .filter(predicate -> !predicate.equals(RDF + "type"))
                        .collect(Collectors.toSet()))
                .isEqualTo(members.stream()
                        .map(member -> member.split(":", 2))
                        .map(member -> document.path("@context").path(member[0]).textValue() + member[1])
                        .collect(Collectors.toSet()));
    }

    private static void collectMembers(JsonNode node, Set<String> members) {
        node.fieldNames().forEachRemaining(name -> {
            if (!name.startsWith("@")) {
                members.add(name);
            }
        });
        node.forEach(child -> collectMembers(child, members));
    }

    @DisplayName("the same policy gives the same document; another period another one")
    @Test
    void followsTheDocument() {
        GeneralPolicy again = PolicyDocuments.changed(document -> document + "\n");
        assertThat(CatalogueJsonLd.of(Catalogue.of(again, RecordKinds.all())))
                .hasToString(CatalogueJsonLd.of(Catalogue.of(GeneralPolicy.bundled("1"), RecordKinds.all()))
                        .toString());
        RdfDataset changed = triples(PolicyDocuments.changed(
                document -> document.replace("    retentionDays: 90\n", "    retentionDays: 30\n")));
        assertThat(period(changed, HERE + "ROUTING-consumer-shared")).isEqualTo("P30D");
    }

    private static String period(RdfDataset triples, String process) {
        String condition = one(triples, process, DPV + "hasStorageCondition");
        assertThat(objects(triples, condition, RDF + "type")).containsExactly(DPV + "StorageDuration");
        return one(triples, one(triples, condition, DPV + "hasDuration"), RDF + "value");
    }

    private static String one(RdfDataset triples, String subject, String predicate) {
        Set<String> objects = objects(triples, subject, predicate);
        assertThat(objects).as(subject + " " + predicate).hasSize(1);
        return objects.iterator().next();
    }

    private static Set<String> objects(RdfDataset triples, String subject, String predicate) {
        return triples.toList().stream()
                .filter(quad -> quad.getSubject().getValue().equals(subject))
                .filter(quad -> quad.getPredicate().getValue().equals(predicate))
                .map(RdfNQuad::getObject)
                .map(object -> object.getValue())
                .collect(Collectors.toSet());
    }

    private static RdfDataset triples(GeneralPolicy policy) {
        String document =
                CatalogueJsonLd.of(Catalogue.of(policy, RecordKinds.all())).toString();
        try {
            return JsonLd.toRdf(read(document)).base(BASE + "catalogue.jsonld").get();
        } catch (JsonLdError e) {
            throw new AssertionError(e);
        }
    }

    private static JsonDocument read(String document) throws JsonLdError {
        return JsonDocument.of(new StringReader(document));
    }
}
