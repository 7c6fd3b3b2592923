package parley.query.export;

import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import parley.query.platform.Format;
import parley.query.platform.Forms;
import parley.query.platform.ListAnswer;
import parley.query.statement.StatementView;

/** Citations as BibTeX entries, in Unicode, with what is special to TeX escaped. */
@Singleton
final class Bibtex implements Forms.OfPage<StatementView>, Forms.OfEntry<StatementView> {

    private static final Map<Integer, String> SPECIAL = Map.ofEntries(
            Map.entry((int) '\\', "\\textbackslash{}"),
            // Escaped braces would still be counted by BibTeX, which reads braces before TeX does.
            Map.entry((int) '{', "\\textbraceleft{}"),
            Map.entry((int) '}', "\\textbraceright{}"),
            Map.entry((int) '~', "\\textasciitilde{}"),
            Map.entry((int) '^', "\\textasciicircum{}"),
            Map.entry((int) '&', "\\&"),
            Map.entry((int) '%', "\\%"),
            Map.entry((int) '$', "\\$"),
            Map.entry((int) '#', "\\#"),
            Map.entry((int) '_', "\\_"));

    @Override
    public Format format() {
        return Format.BIBTEX;
    }

    @Override
    public Object page(ListAnswer<StatementView> page, Forms.Place place) {
        return page.results().stream().map(Bibtex::item).collect(Collectors.joining("\n"));
    }

    @Override
    public Object entry(StatementView statement, Forms.Place place) {
        return item(statement);
    }

    private static String item(StatementView statement) {
        Citation citation = Citation.of(statement);
        Map<String, String> fields = new LinkedHashMap<>();
        // Twice in braces: the capitals are the publisher's, not the style's.
        citation.title().ifPresent(title -> fields.put("title", "{" + escaped(title) + "}"));
        citation.publisher().ifPresent(name -> fields.put("howpublished", escaped(name)));
        citation.published().ifPresent(date -> {
            fields.put("year", date.edtf().substring(0, 4));
            fields.put("date", escaped(date.edtf()));
        });
        citation.url().ifPresent(url -> fields.put("url", escapedAddress(url.toString())));
        fields.put("note", escaped(citation.note()));
        return fields.entrySet().stream()
                .map(field -> "  " + field.getKey() + " = {" + field.getValue() + "}")
                .collect(Collectors.joining(",\n", "@misc{" + citation.key() + ",\n", "\n}\n"));
    }

    private static String escaped(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (SPECIAL.containsKey(c)) {
                out.append(SPECIAL.get(c));
            } else {
                out.appendCodePoint(Character.isISOControl(c) ? ' ' : c);
            }
        });
        return out.toString();
    }

    /** Addresses are set as they are; only braces would end the field. */
    private static String escapedAddress(String url) {
        return url.replace("{", "%7B").replace("}", "%7D");
    }
}
