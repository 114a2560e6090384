package candor.collection.minimization;

import candor.policy.model.Category;
import candor.policy.model.Surface;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One kind of record that a surface sends.
 *
 * @param name  for people and catalogues: {@code usage-report}, {@code asset UPLOADED}
 * @param shape declares the envelope's {@code id} and {@code occurredAt} as mandatory
 * @param about by the word in the record's {@code type}, the category that it is about even if it has nothing else of it;
 *              for the cloud services, exactly the one category that all records of the kind are of
 */
public record RecordKind(Surface surface, String name, Shape.Structure shape, Map<String, Category> about) {

    static final String TYPE = "type";

    public RecordKind {
        about = Map.copyOf(about);
        requireMandatory(shape, Envelope.ID, Shape.Scalar.UUID);
        requireMandatory(shape, Envelope.OCCURRED_AT, Shape.Scalar.INSTANT);
        if (surface == Surface.CLOUD && about.size() != 1) {
            throw new IllegalArgumentException("a record of the cloud services is of one category");
        }
    }

    /** R10 is of the software: what the cloud services and the website work with may well be images. */
    public boolean refusesImages() {
        return surface == Surface.SOFTWARE;
    }

    /** The one category that every record of this kind is of; null: it may have something of several. */
    public @Nullable Category category() {
        return surface == Surface.CLOUD ? about.values().iterator().next() : null;
    }

    /** The category that a checked record of this kind is about, whatever it holds; null: it is about what it holds. */
    @Nullable
    Category about(ObjectNode clean) {
        return about.get(clean.path(TYPE).asText());
    }

    private static void requireMandatory(Shape.Structure shape, String name, Shape.Scalar scalar) {
        Shape.Member member = shape.member(name);
        if (member == null || !member.required() || member.shape() != scalar) {
            throw new IllegalArgumentException("a record's shape has a mandatory " + name);
        }
    }
}
