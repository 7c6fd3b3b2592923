import parley.client.ApiClient;
import parley.client.api.StatementsApi;
import parley.client.api.StatementsApi.APIFindStatementsRequest;
import parley.client.api.VerifyApi;
import parley.client.api.VerifyApi.APIVerifyRequest;
import parley.client.model.Question;
import parley.client.model.StatementFields;

/** Asks a service for a page and whether somebody said something, by the generated client; prints a line for each. */
public final class FetchPage {

    public static void main(String[] address) throws Exception {
        ApiClient client = new ApiClient();
        client.updateBaseUri(address[0]);
        StatementsApi statements = new StatementsApi(client);
        APIFindStatementsRequest question = APIFindStatementsRequest.newBuilder()
                .q("exchange")
                .saidGte("2026-01")
                .sort("date")
                .build();
        for (StatementFields statement : statements.findStatements(question).getResults()) {
            System.out.println(statement.getId() + " " + statement.getSpeaker().getStatus());
        }
        APIVerifyRequest quote = APIVerifyRequest.newBuilder()
                .question(new Question().quote("The prisoner exchange begins on Monday"))
                .build();
        System.out.println(new VerifyApi(client).verify(quote).getVerdict());
    }
}
