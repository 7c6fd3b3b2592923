package parley.cli.load;

/**
 * What a service says of one document of a batch.
 *
 * @param outcome what became of it
 * @param reason why it was refused; empty otherwise
 */
record BatchAnswer(Outcome outcome, String reason) {

    enum Outcome {
        /** The document, or this text of it, is new to the service. */
        RECORDED,
        /** The service had this text already. */
        KNOWN,
        REFUSED
    }
}
