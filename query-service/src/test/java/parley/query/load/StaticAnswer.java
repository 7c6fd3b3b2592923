package parley.query.load;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

/** An answer that costs nothing to find, as a measure for those that do; part of the service in tests only. */
@Path("/static-answer")
public class StaticAnswer {

    private static volatile String json = "{}";

    /** What is answered from now on. */
    static void set(String text) {
        json = text;
    }

    @GET
    @Produces("application/json")
    public String get() {
        return json;
    }
}
