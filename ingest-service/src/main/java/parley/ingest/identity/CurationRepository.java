package parley.ingest.identity;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import parley.joining.CurationAct;
import parley.postgres.AnyOf;

@ApplicationScoped
class CurationRepository implements PanacheRepositoryBase<CurationRow, String> {

    /** The standing merges that name any of these ids, on either side. */
    List<CurationAct.MergeInto> mergesOf(Collection<String> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return list("act = 'merge' and undone is null and " + named() + " order by ordinal", AnyOf.texts(ids)).stream()
                .map(row -> (CurationAct.MergeInto) row.curation().act())
                .toList();
    }

    /** Corrections in the order in which they were made. */
    List<CurationRow> after(long ordinal, int limit) {
        return find("ordinal > ?1 order by ordinal", ordinal).page(0, limit).list();
    }

    /** All corrections of a subject, undone ones too. */
    List<CurationRow> about(String subject) {
        return list("subject = ?1 order by ordinal", subject);
    }

    /** The standing corrections in which any of these ids is named, in the order in which they were made. */
    List<CurationRow> standingWith(Collection<String> ids) {
        return ids.isEmpty()
                ? List.of()
                : list("undone is null and " + named() + " order by ordinal", AnyOf.texts(ids));
    }

    /** All corrections in which an id is named, undone ones too. */
    List<CurationRow> naming(String id) {
        return list("subject = ?1 or object = ?1 order by ordinal", id);
    }

    /** Corrections, the last first, before one of them. */
    List<CurationRow> before(long ordinal, int limit) {
        return find("ordinal < ?1 order by ordinal desc", ordinal)
                .page(0, limit)
                .list();
    }

    private static String named() {
        return "(" + AnyOf.condition("subject") + " or " + AnyOf.condition("object") + ")";
    }
}
