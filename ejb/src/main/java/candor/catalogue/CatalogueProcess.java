package candor.catalogue;

import candor.policy.DpvTerm;
import candor.policy.Glossary;
import candor.policy.model.Disposition;
import candor.policy.model.Element;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** What is done, and what is not done, with one category of one audience's data, as processes of the vocabulary. */
final class CatalogueProcess {
    private final Glossary glossary;
    private final CatalogueCategory category;
    private final Treatment treatment;

    CatalogueProcess(Glossary glossary, CatalogueCategory category, Treatment treatment) {
        this.glossary = glossary;
        this.category = category;
        this.treatment = treatment;
    }

    /** One that is permitted where something is kept, one that is prohibited where something is left out. */
    List<ObjectNode> nodes() {
        List<ObjectNode> nodes = new ArrayList<>();
        if (elements(true).findAny().isPresent()) {
            nodes.add(permitted());
        }
        if (elements(false).findAny().isPresent()) {
            nodes.add(prohibited());
        }
        return nodes;
    }

    private ObjectNode permitted() {
        ObjectNode process = process("", "dpv:Permission");
        ArrayNode data = process.putArray("dpv:hasPersonalData");
        elements(true).forEach(data::add);
        if (!category.category().elements().contains(Element.USER_IDENTIFIER)) {
            data.add("#" + Element.USER_IDENTIFIER); // it stands beside every row
        }
        process.set("dpv:hasProcessing", terms(glossary.of(treatment.disposition())));
        Audience audience = treatment.audience();
        process.set("dpv:hasPurpose", terms(flat(audience.purposes().stream().map(glossary::of))));
        process.putObject("dpv:hasStorageCondition")
                .put("@type", "dpv:StorageDuration")
                .putObject("dpv:hasDuration")
                .put("@type", "dpv:TemporalDuration")
                .put("rdf:value", Period.ofDays(treatment.retentionDays()).toString());
        if (!audience.rights().isEmpty()) {
            process.putObject("dpv:hasPermission")
                    .put("@type", "dpv:Process")
                    .set(
                            "dpv:hasProcessing",
                            terms(flat(audience.rights().stream().map(glossary::of))));
        }
        return process;
    }

    private ObjectNode prohibited() {
        ObjectNode process = process("-omitted", "dpv:Prohibition");
        ArrayNode data = process.putArray("dpv:hasPersonalData");
        elements(false).forEach(data::add);
        process.set("dpv:hasProcessing", terms(glossary.of(Disposition.REFUSE)));
        return process;
    }

    private ObjectNode process(String suffix, String rule) {
        Audience audience = treatment.audience();
        ObjectNode process = JsonNodeFactory.instance
                .objectNode()
                .put("@id", "#" + category.category() + "-" + audience.id() + suffix)
                .put("@type", "dpv:PersonalDataProcess")
                .put("dpv:hasRule", rule)
                .put("candor:disposition", "candor:" + treatment.disposition())
                .put("candor:owner", "candor:" + audience.owner())
                .put("candor:agreementMayChange", audience.agreementMayChange());
        ArrayNode rules = process.putArray("candor:rule");
        audience.rules().forEach(each -> rules.add(each.name()));
        if (audience.clause() != null) {
            process.putObject("candor:clause")
                    .put("candor:number", audience.clause().number())
                    .put("candor:quote", audience.clause().quote());
        }
        process.set("candor:audience", whose(audience));
        return process;
    }

    private static ObjectNode whose(Audience audience) {
        ObjectNode whose = JsonNodeFactory.instance.objectNode();
        ArrayNode licenses = whose.putArray("candor:license");
        audience.licenses().stream()
                .map(license -> license.map(Enum::name).orElse("NONE"))
                .sorted()
                .forEach(license -> licenses.add("candor:" + license));
        ArrayNode hostings = whose.putArray("candor:hosting");
        audience.hostings().stream().sorted().forEach(hosting -> hostings.add("candor:" + hosting));
        if (audience.agreement() != null) {
            whose.put("candor:agreement", audience.agreement());
        }
        return whose;
    }

    /** The anchors of what is kept, or of what is not. */
    private Stream<String> elements(boolean kept) {
        return category.category().elements().stream()
                .filter(element -> treatment.keeps(element) == kept)
                .map(element -> "#" + category.category() + "." + element);
    }

    private static List<DpvTerm> flat(Stream<List<DpvTerm>> terms) {
        return terms.flatMap(Collection::stream).toList();
    }

    private static ArrayNode terms(List<DpvTerm> terms) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        terms.forEach(term -> array.add(term.toString()));
        return array;
    }
}
