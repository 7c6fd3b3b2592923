package parley.query.web.utterance;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The templates, by name. Everything put into them is escaped. */
@CheckedTemplate(basePath = "")
final class Templates {

    private Templates() {}

    static native TemplateInstance utterances(UtteranceList utterances);

    static native TemplateInstance utterance(UtteranceSheet sheet);
}
