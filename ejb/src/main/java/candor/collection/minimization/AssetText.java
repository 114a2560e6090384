package candor.collection.minimization;

import candor.policy.model.Element;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;

/**
 * A record as what is kept of it is taken from: where prompts are omitted, an asset's text goes without the images in it,
 * since rendering tools write the prompt into those (R13).
 *
 * @param dropped RFC 6901 pointers to what was dropped
 */
record AssetText(ObjectNode content, List<String> dropped) {

    /** @param omitted of {@code RENDER_INPUT} */
    static AssetText of(Checked.Clean record, Set<Element> omitted) {
        boolean asset = record.kind().shape().member(CloudShapes.ROLE) != null;
        String text = record.content().path(CloudShapes.TEXT_MEMBER).textValue();
        if (!asset || text == null || !ImageMetadata.isOmittedBy(omitted)) {
            return new AssetText(record.content(), List.of());
        }
        String kept = ImageDetector.strip(text);
        if (text.equals(kept)) {
            return new AssetText(record.content(), List.of());
        }
        ObjectNode content = record.content().deepCopy();
        if (kept == null) {
            content.remove(CloudShapes.TEXT_MEMBER);
        } else {
            content.put(CloudShapes.TEXT_MEMBER, kept);
        }
        return new AssetText(content, List.of("/" + CloudShapes.TEXT_MEMBER));
    }
}
