import { Configuration, StatementsApi, VerifyApi } from "./src";

declare const process: { argv: string[] };

/** Asks a service for a page and whether somebody said something, by the generated client; prints a line for each. */
async function fetchPage(address: string) {
  const configuration = new Configuration({ basePath: address });
  const page = await new StatementsApi(configuration).findStatements({
    q: "exchange",
    saidGte: "2026-01",
    sort: "date",
  });
  for (const statement of page.results) {
    console.log(statement.id + " " + statement.speaker?.status);
  }
  const answer = await new VerifyApi(configuration).verify({
    question: { quote: "The prisoner exchange begins on Monday" },
  });
  console.log(answer.verdict);
}

fetchPage(process.argv[2]);
