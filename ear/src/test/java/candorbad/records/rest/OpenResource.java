package candorbad.records.rest;

import jakarta.ws.rs.GET;

public class OpenResource {
    @GET
    public String read() {
        return "";
    }
}
