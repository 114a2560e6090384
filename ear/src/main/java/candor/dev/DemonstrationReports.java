package candor.dev;

/** Sends believable usage reports through the intake, once a database. */
final class DemonstrationReports {

    DemonstrationReports(Settings settings, Schema schema, Progress progress) {
    }

    void deliverOnce() {
    }
}
