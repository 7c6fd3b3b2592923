package parley.negotiation;

/** In what constellation the sides talk. */
public enum Format {
    BILATERAL,
    MEDIATED,
    TRILATERAL,
    MULTILATERAL,
    PROXIMITY,
    ONE_ON_ONE,
    PLENARY,
    WORKING_GROUP
}
