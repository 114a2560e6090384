package candor.collection.minimization;

import candor.policy.model.Category;
import candor.policy.model.Element;
import candor.policy.model.ElementRef;
import candor.policy.model.Surface;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Function;

/** Usage reports to try with; an apostrophe stands for a quotation mark. */
final class Reports {

    static final String PROMPT = "A glass whale above the harbour of Ys, evening light";
    static final Minimizer MINIMIZER = Minimizer.of(Surface.SOFTWARE);

    private Reports() {}

    /** A report with every listed member. */
    static ObjectNode full() {
        return report("""
            'user': 'dana', 'installation': 'bench-7',
            'software': {'name': 'Atelier', 'version': '4.2', 'plugin': 'Lumen', 'pluginVersion': '1.9',
              'host': 'Blend'},
            'environment': {'operatingSystem': 'Linux', 'hardware': {'cpu': '8 cores', 'gpu': 'G1', 'memoryMb': 32768},
              'runtime': {'java': '17'}},
            'usage': [{'at': '2026-11-20T10:00:00Z', 'action': 'opened the gallery'}],
            'errors': [{'at': '2026-11-20T10:01:00+01:00', 'severity': 'ERROR', 'message': 'out of memory',
              'stack': 'at render', 'context': {'scene': 'harbour.blend'}}],
            'tasks': [{'taskId': 't-1', 'at': '2026-11-20T10:02:00.5Z', 'outcome': 'COMPLETED', 'durationMs': 1234,
              'statusMessage': 'done', 'input': {'metadata': {'file': 'harbour.exr'},
              'prompt': '%s', 'negativePrompt': 'blurry', 'configuration': {'model': 'whale-xl'},
              'generation': {'seed': 18446744073709551615, 'cfg': 7.50}}}]""".formatted(PROMPT));
    }

    /** A report of these members, with an id and a time. */
    static ObjectNode report(String members) {
        String separator = members.isEmpty() ? "" : ", ";
        return json("{'id': '0191f0aa-0000-7000-8000-000000000001', 'occurredAt': '2026-11-20T10:00:00Z'" + separator
                + members + "}");
    }

    static ObjectNode json(String text) {
        byte[] bytes = text.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        return ((ReadRecord.Readable) Json.read(bytes)).record();
    }

    static Checked.Clean clean(ObjectNode report) {
        return (Checked.Clean) MINIMIZER.check(report);
    }

    static Minimized minimize(ObjectNode report, String... omitted) {
        return MINIMIZER.minimize(clean(report), omitting(omitted));
    }

    /** The elements so written, {@code CATEGORY.ELEMENT}. */
    static Function<Category, Set<Element>> omitting(String... refs) {
        return category -> {
            Set<Element> elements = EnumSet.noneOf(Element.class);
            Arrays.stream(refs)
                    .map(ElementRef::parse)
                    .filter(ref -> ref.category() == category)
                    .forEach(ref -> elements.add(ref.element()));
            return elements;
        };
    }
}
