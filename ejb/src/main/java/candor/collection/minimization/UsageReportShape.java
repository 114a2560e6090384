package candor.collection.minimization;

import static candor.collection.minimization.Shape.Scalar.INSTANT;
import static candor.collection.minimization.Shape.Scalar.QUANTITY;
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
import static candor.policy.model.Category.ENVIRONMENT;
import static candor.policy.model.Category.PROCESSING;
import static candor.policy.model.Category.RENDER_INPUT;
import static candor.policy.model.Category.SOFTWARE_ERROR;
import static candor.policy.model.Category.USAGE;
import static candor.policy.model.Category.VERSION;

import candor.policy.model.Element;

/** The shape of a usage report of the software and its plugins, as the contract shows it ({@code POST /collect/v1/software}). */
public final class UsageReportShape {

    private static final Shape.Structure RENDER_INPUTS = object(
            element("metadata", RENDER_INPUT, Element.INPUT_METADATA, map()),
            element("prompt", RENDER_INPUT, Element.PROMPT, TEXT),
            element("negativePrompt", RENDER_INPUT, Element.PROMPT, TEXT),
            element("configuration", RENDER_INPUT, Element.CONFIGURATION, map()),
            element("generation", RENDER_INPUT, Element.GENERATION_PARAMETERS, map()));

    private static final Shape.Structure TASK = object(
            key("taskId", TEXT),
            key("at", INSTANT),
            element("outcome", USAGE, Element.TASK_OUTCOME, oneOf("COMPLETED", "FAILED")),
            element("durationMs", PROCESSING, Element.DURATION, QUANTITY),
            element("statusMessage", PROCESSING, Element.STATUS_MESSAGE, TEXT),
            part("input", RENDER_INPUTS));

    private static final Shape.Structure ERROR = object(
            key("at", INSTANT),
            key("severity", TEXT),
            element("message", SOFTWARE_ERROR, Element.MESSAGE, TEXT),
            element("stack", SOFTWARE_ERROR, Element.STACK, TEXT),
            element("context", SOFTWARE_ERROR, Element.CONTEXT, map()));

    private static final Shape.Structure SOFTWARE = object(
            element("name", VERSION, Element.SOFTWARE_VERSION, TEXT),
            element("version", VERSION, Element.SOFTWARE_VERSION, TEXT),
            element("plugin", VERSION, Element.PLUGIN_VERSION, TEXT),
            element("pluginVersion", VERSION, Element.PLUGIN_VERSION, TEXT),
            element("host", VERSION, Element.SOFTWARE_VERSION, TEXT));

    private static final Shape.Structure MACHINE = object(
            element("operatingSystem", ENVIRONMENT, Element.OPERATING_SYSTEM, TEXT),
            element(
                    "hardware",
                    ENVIRONMENT,
                    Element.HARDWARE,
                    object(part("cpu", TEXT), part("gpu", TEXT), part("memoryMb", QUANTITY))),
            element("runtime", ENVIRONMENT, Element.RUNTIME, map()));

    /** The whole report. */
    public static final Shape.Structure SHAPE = object(
            envelope("id", UUID).mandatory(),
            envelope("occurredAt", INSTANT).mandatory(),
            envelope("user", TEXT),
            envelope("installation", TEXT),
            part("software", SOFTWARE),
            part("environment", MACHINE),
            part("usage", listOf(object(key("at", INSTANT), element("action", USAGE, Element.ACTION, TEXT)))),
            part("errors", listOf(ERROR)),
            part("tasks", listOf(TASK)));

    private UsageReportShape() {}
}
