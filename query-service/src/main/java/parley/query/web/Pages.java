package parley.query.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The templates, by name. Everything put into them is escaped. */
@CheckedTemplate(basePath = "")
final class Pages {

    private Pages() {}

    static native TemplateInstance home(Home home);

    static native TemplateInstance reading(Reading reading);

    static native TemplateInstance problem(String title, String detail);
}
