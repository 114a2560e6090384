package candor.collection.minimization;

import static candor.collection.minimization.Shape.Scalar.INSTANT;
import static candor.collection.minimization.Shape.Scalar.TEXT;
import static candor.collection.minimization.Shape.Scalar.UUID;
import static candor.collection.minimization.Shape.element;
import static candor.collection.minimization.Shape.envelope;
import static candor.collection.minimization.Shape.key;
import static candor.collection.minimization.Shape.map;
import static candor.collection.minimization.Shape.object;
import static candor.collection.minimization.Shape.oneOf;
import static candor.collection.minimization.Shape.part;
import static candor.policy.model.Category.ACCOUNT;
import static candor.policy.model.Category.ACTIVITY;
import static candor.policy.model.Category.CONNECTION;
import static candor.policy.model.Category.DEVICE_EVENT;

import candor.policy.model.Element;

/** The shape of what the website sends, one for all types (R1; {@code POST /collect/v1/website} in the contract). */
final class WebsiteShape {

    static final String ACCOUNT_CHANGE = "account-change";

    private static final Shape.Structure CONNECTIONS = object(
            element("ipAddress", CONNECTION, Element.IP_ADDRESS, TEXT),
            element("userAgent", CONNECTION, Element.BROWSER, TEXT),
            element("device", CONNECTION, Element.DEVICE, TEXT),
            element("browser", CONNECTION, Element.BROWSER, TEXT),
            element("settings", CONNECTION, Element.SETTINGS, map()));

    private static final Shape.Structure ACTIVITIES = object(
            element("page", ACTIVITY, Element.PAGE, TEXT),
            element("file", ACTIVITY, Element.FILE, TEXT),
            element("query", ACTIVITY, Element.SEARCH, TEXT),
            element("action", ACTIVITY, Element.ACTION, TEXT),
            element("referrer", ACTIVITY, Element.REFERRER, TEXT));

    private static final Shape.Structure DEVICE_EVENTS = object(
            element("activity", DEVICE_EVENT, Element.SYSTEM_ACTIVITY, TEXT),
            element(
                    "errorReport",
                    DEVICE_EVENT,
                    Element.ERROR_REPORT,
                    object(part("message", TEXT), part("stack", TEXT))),
            element("hardware", DEVICE_EVENT, Element.HARDWARE_SETTINGS, map()));

    private static final Shape.Structure ACCOUNTS = object(
            element("email", ACCOUNT, Element.EMAIL, TEXT),
            element("settings", ACCOUNT, Element.ACCOUNT_SETTINGS, map()));

    static final Shape.Structure SHAPE = object(
            envelope(Envelope.ID, UUID).mandatory(),
            key(
                            RecordKind.TYPE,
                            oneOf(
                                    "page-view",
                                    "file-view",
                                    "search",
                                    "action",
                                    "device-event",
                                    "crash",
                                    ACCOUNT_CHANGE))
                    .mandatory(),
            envelope(Envelope.OCCURRED_AT, INSTANT).mandatory(),
            envelope(Envelope.VISITOR, TEXT),
            envelope(Envelope.USER, TEXT).carrying(ACCOUNT, Element.USER_IDENTIFIER),
            part("connection", CONNECTIONS),
            part("activity", ACTIVITIES),
            part("deviceEvent", DEVICE_EVENTS),
            part("account", ACCOUNTS));

    private WebsiteShape() {}
}
