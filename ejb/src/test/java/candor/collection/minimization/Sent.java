package candor.collection.minimization;

import candor.policy.model.Surface;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Records of the website and of the cloud services to try with; an apostrophe stands for a quotation mark. */
final class Sent {

    private Sent() {}

    /** Of these members, with an id, a time and a user. */
    static ObjectNode record(String members) {
        return Reports.report("'user': 'dana', " + members);
    }

    static Checked check(Surface surface, String members) {
        return Minimizer.of(surface).check(record(members));
    }

    static Checked.Clean clean(Surface surface, String members) {
        return (Checked.Clean) check(surface, members);
    }

    static Minimized minimize(Surface surface, String members, String... omitted) {
        return Minimizer.of(surface).minimize(clean(surface, members), Reports.omitting(omitted));
    }

    /** What is kept where only the routing may be. */
    static Minimized route(String members, String... omitted) {
        return Minimizer.of(Surface.CLOUD).minimize(clean(Surface.CLOUD, members), Reports.omitting(omitted), true);
    }
}
