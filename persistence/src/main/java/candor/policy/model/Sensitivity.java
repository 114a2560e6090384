package candor.policy.model;

/**
 * What an element can tell of the person it is about. Kinds, not a scale: each asks for care of its own. An element that may
 * quote something that somebody wrote is {@link #CONTENT}, whatever else it says.
 */
public enum Sensitivity {
    /** Says by itself who somebody is, or how to reach them: a sign-in name, an email or internet address. */
    IDENTIFYING,
    /** What somebody wrote, made or entered, or what may repeat it: a prompt, an asset, an error's message. */
    CONTENT,
    /** What somebody did or chose, and when: a page, an action, a setting of the account. */
    BEHAVIOUR,
    /** How machines and software are; personal by the row it stands in alone, though enough of it can tell a device. */
    TECHNICAL
}
