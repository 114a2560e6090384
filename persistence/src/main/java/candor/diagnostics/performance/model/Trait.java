package candor.diagnostics.performance.model;

/** What reports that are counted together have in common, one by one. */
public enum Trait {
    PRODUCT("product"),
    VERSION("version"),
    PLUGIN("plugin"),
    PLUGIN_VERSION("plugin_version"),
    HOST("host"),
    OPERATING_SYSTEM("operating_system"),
    GPU("gpu"),
    METRIC("metric"),
    UNIT("unit");

    private final String column;

    Trait(String column) {
        this.column = column;
    }

    String column() {
        return column;
    }
}
