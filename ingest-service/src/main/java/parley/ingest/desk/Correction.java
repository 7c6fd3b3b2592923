package parley.ingest.desk;

import java.util.Optional;
import parley.ingest.identity.CurationState;
import parley.joining.CurationAct;
import parley.joining.Signature;

/**
 * A correction as a page shows it.
 *
 * @param what what was done, in words
 * @param link where the subject is; empty if it has no page here
 * @param undone who took it back, when and why; empty while it stands
 */
record Correction(String id, String what, String subject, String link, String made, String why, String undone) {

    static Correction of(CurationState state) {
        CurationAct act = state.curation().act();
        return new Correction(
                state.curation().id().value(),
                words(act),
                act.subject(),
                link(act.subject()),
                signed(state.curation().made()),
                state.curation().made().why(),
                state.undone().map(s -> signed(s) + ": " + s.why()).orElse(""));
    }

    private static String signed(Signature signature) {
        Optional<String> key = signature.principal().filter(name -> !name.equals(signature.by()));
        return signature.by() + key.map(name -> " (" + name + ")").orElse("") + ", " + signature.at();
    }

    private static String link(String subject) {
        if (subject.startsWith("q-")) {
            return "/desk/statements/" + subject;
        }
        return subject.startsWith("s-") ? "/desk/speakers/" + subject : "";
    }

    private static String words(CurationAct act) {
        if (act instanceof CurationAct.Alias alias) {
            return "also known as “" + alias.name() + "”";
        }
        if (act instanceof CurationAct.MergeInto merge) {
            return "merged into " + merge.into();
        }
        if (act instanceof CurationAct.Split split) {
            return "split off in " + split.documents().size() + " documents";
        }
        if (act instanceof CurationAct.OfMembership of) {
            return (act instanceof CurationAct.Detach ? "no part of " : "a part of ") + of.whole();
        }
        if (act instanceof CurationAct.Reword reword) {
            return "given the words “" + Finding.words(reword.content()) + "”";
        }
        if (act instanceof CurationAct.SplitStatement split) {
            return "split into “" + Finding.words(split.content()) + "” and “" + Finding.words(split.rest()) + "”";
        }
        if (act instanceof CurationAct.MergeStatement merge) {
            return "merged into " + merge.into() + ": “" + Finding.words(merge.content()) + "”";
        }
        if (act instanceof CurationAct.Attribute attribute) {
            return "attributed to " + attribute.name().orElse("nobody who is known");
        }
        return act instanceof CurationAct.Reject ? "rejected" : "accepted";
    }
}
