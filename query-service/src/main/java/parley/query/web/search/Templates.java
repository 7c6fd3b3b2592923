package parley.query.web.search;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The templates, by name. Everything put into them is escaped. */
@CheckedTemplate(basePath = "")
final class Templates {

    private Templates() {}

    static native TemplateInstance home(Home home);

    static native TemplateInstance search(Search search);

    static native TemplateInstance documents(DocumentList documents);
}
