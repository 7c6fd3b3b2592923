package parley.negotiation;

/** In what capacity somebody takes part in talks. */
public enum ParticipationRole {
    PARTY,
    MEDIATOR,
    FACILITATOR,
    HOST,
    GUARANTOR,
    OBSERVER,
    SIGNATORY,
    DELEGATION_HEAD,
    DELEGATE
}
