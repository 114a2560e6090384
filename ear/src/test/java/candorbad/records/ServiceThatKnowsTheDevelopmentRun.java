package candorbad.records;

import candorbad.dev.Launcher;

class ServiceThatKnowsTheDevelopmentRun {
    Launcher launcher = new Launcher();
}
