package parley.query.web.layout;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** Pages that belong to no feature. */
@CheckedTemplate(basePath = "")
final class Frames {

    private Frames() {}

    static native TemplateInstance problem(String title, String detail);
}
