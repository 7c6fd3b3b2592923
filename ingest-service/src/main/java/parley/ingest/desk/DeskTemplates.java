package parley.ingest.desk;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/** The templates, by name. Everything put into them is escaped. */
@CheckedTemplate(basePath = "desk")
final class DeskTemplates {

    private DeskTemplates() {}

    static native TemplateInstance home(Visit visit);

    static native TemplateInstance signIn(Visit visit, String to, boolean refused);

    static native TemplateInstance submit(Visit visit);

    static native TemplateInstance preview(Visit visit, Preview preview);

    static native TemplateInstance document(Visit visit, DocumentPage page);

    static native TemplateInstance review(Visit visit, Queue queue);

    static native TemplateInstance statement(Visit visit, StatementPage page);

    static native TemplateInstance speakers(Visit visit, SpeakerList list);

    static native TemplateInstance speaker(Visit visit, SpeakerPage page);

    static native TemplateInstance corrections(Visit visit, List<Correction> corrections, String next);

    static native TemplateInstance trouble(Visit visit, String title, String detail, String code);
}
