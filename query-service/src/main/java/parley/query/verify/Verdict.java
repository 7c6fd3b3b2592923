package parley.query.verify;

/** What the record says of a quotation. */
public enum Verdict {
    /** These words, all of them and no others. */
    EXACT,
    /** These words, but the record has more: before, within or behind them. */
    PARTIAL,
    /** Nearly these words: some were changed, added, dropped in silence or put in another order. */
    NEAR,
    /** These words, but somebody else's. */
    OTHER_SPEAKER,
    /** These words, but the record does not know whose: perhaps those of the speaker asked about. */
    UNKNOWN_SPEAKER,
    /** Not these words as a quotation; reported speech or other words that say the same. */
    INDIRECT_ONLY,
    /** The accounts contradict each other: who said it, or whether it was said. */
    DISPUTED,
    /** Nothing of the kind in what was searched, which is not to say that it was never said. */
    NOT_FOUND
}
