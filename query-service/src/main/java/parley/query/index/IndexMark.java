package parley.query.index;

import org.hibernate.search.engine.backend.types.Projectable;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.DocumentId;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.GenericField;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.Indexed;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.KeywordField;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.SearchEntity;

/**
 * How far the index is, kept in the index itself.
 *
 * <p>Written after the entries it speaks of, so that after a crash it can only be too low: what was not marked is indexed
 * again, over itself.
 */
@SearchEntity
@Indexed(index = "marks")
public final class IndexMark {

    @DocumentId
    public String id = "statements";

    /** Which rows, under which schema; another value makes the entries worthless. */
    @KeywordField(projectable = Projectable.YES)
    public String generation = "";

    /** All changes up to this position are in the index. */
    @GenericField(projectable = Projectable.YES)
    public long position;

    /** Meanings that were told so many times are in the index. */
    @GenericField(projectable = Projectable.YES)
    public long told;
}
