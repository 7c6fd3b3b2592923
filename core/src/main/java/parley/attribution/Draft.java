package parley.attribution;

import java.util.ArrayList;
import java.util.List;
import parley.text.TextSpan;

/** An attribution in the making: its content may still grow while the following sentences are read. */
final class Draft {

    final Basis basis;
    final CueClass cueClass;
    final List<TextSpan> source;
    final List<TextSpan> cue;
    final List<TextSpan> content = new ArrayList<>();
    /** Whether the content so far is a quotation, to which following quotations may belong. */
    boolean quoted;

    boolean nested;

    Draft(Basis basis, CueClass cueClass, List<TextSpan> source, List<TextSpan> cue) {
        this.basis = basis;
        this.cueClass = cueClass;
        this.source = source;
        this.cue = cue;
    }
}
