package candor.collection.minimization;

import static candor.collection.minimization.Shape.Scalar.INSTANT;
import static candor.collection.minimization.Shape.Scalar.NUMBER;
import static candor.collection.minimization.Shape.Scalar.TEXT;
import static candor.collection.minimization.Shape.Scalar.UUID;
import static candor.collection.minimization.Shape.element;
import static candor.collection.minimization.Shape.envelope;
import static candor.collection.minimization.Shape.key;
import static candor.collection.minimization.Shape.listOf;
import static candor.collection.minimization.Shape.map;
import static candor.collection.minimization.Shape.object;
import static candor.collection.minimization.Shape.oneOf;
import static candor.collection.minimization.Shape.part;
import static candor.policy.model.Category.CLOUD_ERROR;
import static candor.policy.model.Category.CLOUD_METRIC;
import static candor.policy.model.Category.GENERATED_ASSET;
import static candor.policy.model.Category.ROUTING;
import static candor.policy.model.Category.UPLOADED_ASSET;

import candor.policy.model.Category;
import candor.policy.model.Element;
import java.util.ArrayList;
import java.util.List;

/**
 * The shapes of what the cloud services send ({@code POST /collect/v1/cloud} in the contract). The {@code type} is no
 * content: the category of the row says it.
 */
final class CloudShapes {

    static final String JOB_ID = "jobId";
    static final String ROLE = "role";
    static final String TEXT_MEMBER = "text";
    static final String ROUTE_MEMBER = "route";
    static final String TASK_DELIVERY = "TASK_DELIVERY";

    private static final Shape.Choice STATUS = oneOf("QUEUED", "RUNNING", "COMPLETED", "FAILED", "CANCELLED");

    private static final Shape.Structure TASK = object(
            key("taskId", TEXT),
            element("status", Category.JOB, Element.TASK_METADATA, STATUS),
            element("metadata", Category.JOB, Element.TASK_METADATA, map()));

    static final Shape.Structure JOB = record(
            "job",
            key(JOB_ID, TEXT).mandatory(),
            element("name", Category.JOB, Element.JOB_METADATA, TEXT),
            element("status", Category.JOB, Element.JOB_METADATA, STATUS),
            element("metadata", Category.JOB, Element.JOB_METADATA, map()),
            part("tasks", listOf(TASK)));

    static final Shape.Structure UPLOADED = asset("UPLOADED", UPLOADED_ASSET);

    static final Shape.Structure GENERATED = asset("GENERATED", GENERATED_ASSET);

    static final Shape.Structure ERROR = record(
            "error",
            key(JOB_ID, TEXT),
            key("severity", TEXT),
            element("message", CLOUD_ERROR, Element.MESSAGE, TEXT),
            element("stack", CLOUD_ERROR, Element.STACK, TEXT),
            element("context", CLOUD_ERROR, Element.CONTEXT, map()));

    static final Shape.Structure METRIC = record(
            "metric",
            key(JOB_ID, TEXT),
            element("name", CLOUD_METRIC, Element.METRIC, TEXT),
            element("value", CLOUD_METRIC, Element.METRIC, NUMBER),
            element("unit", CLOUD_METRIC, Element.METRIC, TEXT));

    /** The time and the person are elements of their own (POLICY), which the row's columns carry. */
    static final Shape.Structure ROUTE = object(
            envelope(Envelope.ID, UUID).mandatory(),
            envelope(RecordKind.TYPE, oneOf("route")).mandatory(),
            envelope(Envelope.OCCURRED_AT, INSTANT).mandatory().carrying(ROUTING, Element.TIMESTAMP),
            envelope(Envelope.USER, TEXT).carrying(ROUTING, Element.USER_IDENTIFIER),
            element(ROUTE_MEMBER, ROUTING, Element.ROUTE, oneOf("AUTHENTICATION", TASK_DELIVERY)),
            element("metadata", ROUTING, Element.ROUTE, map()));

    private CloudShapes() {}

    /** What is said of an asset before its bytes come is part of its content, so that there is a row for them. */
    private static Shape.Structure asset(String role, Category category) {
        return record(
                "asset",
                key(JOB_ID, TEXT),
                element(ROLE, category, Element.CONTENT, oneOf(role)).mandatory(),
                element("mediaType", category, Element.CONTENT, TEXT),
                element("fileName", category, Element.FILE_NAME, TEXT),
                element(TEXT_MEMBER, category, Element.CONTENT, TEXT));
    }

    private static Shape.Structure record(String type, Shape.Member... members) {
        List<Shape.Member> all = new ArrayList<>(List.of(
                envelope(Envelope.ID, UUID).mandatory(),
                envelope(RecordKind.TYPE, oneOf(type)).mandatory(),
                envelope(Envelope.OCCURRED_AT, INSTANT).mandatory(),
                envelope(Envelope.USER, TEXT)));
        all.addAll(List.of(members));
        return object(all.toArray(Shape.Member[]::new));
    }
}
