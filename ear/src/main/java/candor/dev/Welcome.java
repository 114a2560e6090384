package candor.dev;

/** What is printed when all is up. */
final class Welcome {

    private static final String TEXT = """

            READY  %1$s

              sign in   as                                   portal and data API
              -------   ----------------------------------   -------------------
              casey     consumer                             customer
              robin     second consumer                      customer
              dana      designer at acme                     customer
              avery     administrator of acme                customer, org-admin
              blake     administrator of acme                customer, org-admin
              gale      administrator of globex              customer, org-admin
              sam       support staff                        staff
              stella    data steward                         steward
              milo      data steward                         steward

              Every password is candor.

              collection API   %1$scollect/v1/software   (key: demo-license-casey)
              data API         %1$sapi/v1/me/records     (description: %1$sopenapi)
              health           %2$shealth
              sign-in          %3$s
              database         %4$s
              mails            %6$s (nothing leaves this machine)
              logs             %5$s

            Ctrl-C ends it; the data stays for the next start.
            """;

    private Welcome() {}

    static String text(Settings settings) {
        return TEXT.formatted(
                settings.portalUrl(),
                settings.managementUrl(),
                settings.providerUrl(),
                settings.databaseUrl(),
                settings.state().resolve("logs"),
                settings.mails());
    }
}
