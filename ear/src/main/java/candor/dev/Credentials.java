package candor.dev;

/** A database role and its password. */
public record Credentials(String user, String password) {

    public Credentials {
        // The name goes unquoted into GRANTs of the migrations.
        if (!user.matches("[a-z_][a-z0-9_]{0,62}")) {
            throw new StartupProblem("The database role '" + user + "' is not a plain lower-case name: choose one of"
                    + " letters, digits and underscores.");
        }
    }

    @Override
    public String toString() {
        return user;
    }
}
