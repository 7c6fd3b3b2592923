package parley.ingest.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import parley.ingest.platform.RecordJson;
import parley.joining.Curation;
import parley.joining.CurationAct;
import parley.joining.Signature;
import parley.speaker.SpeakerId;

/** A correction, standing or undone. */
@Entity
@Table(name = "curation")
class CurationRow {

    static final String MERGE = "merge";

    @Id
    String id = "";

    @Column(insertable = false, updatable = false)
    long ordinal;

    String act = "";
    String subject = "";

    @Nullable
    String object;

    String body = "";

    @Nullable
    String undone;

    Curation curation() {
        return RecordJson.read(body, Curation.class);
    }

    CurationState state() {
        return new CurationState(
                curation(), Optional.ofNullable(undone).map(json -> RecordJson.read(json, Signature.class)));
    }

    void set(Curation curation) {
        body = RecordJson.write(curation);
        CurationAct done = curation.act();
        subject = done.subject();
        if (done instanceof CurationAct.MergeInto merge) {
            act = MERGE;
            object = merge.into();
        } else if (done instanceof CurationAct.Split split) {
            act = "split";
            object = split.part();
        } else if (done instanceof CurationAct.OfMembership ofMembership) {
            act = ofMembership instanceof CurationAct.Detach ? "detach" : "attach";
            object = ofMembership.whole();
        } else if (done instanceof CurationAct.OfStatement ofStatement) {
            setStatement(ofStatement);
        } else {
            act = "alias";
        }
    }

    private void setStatement(CurationAct.OfStatement done) {
        if (done instanceof CurationAct.Attribute attribute) {
            act = "attribute";
            object = attribute.speaker().map(SpeakerId::value).orElse(null);
        } else if (done instanceof CurationAct.Reword) {
            act = "reword";
        } else if (done instanceof CurationAct.SplitStatement split) {
            act = "split_statement";
            object = split.part();
        } else if (done instanceof CurationAct.MergeStatement merge) {
            act = "merge_statement";
            object = merge.into();
        } else {
            act = done instanceof CurationAct.Reject ? "reject" : "accept";
        }
    }
}
