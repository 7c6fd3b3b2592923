package parley.query.index;

import java.time.LocalDate;
import java.util.List;
import org.hibernate.search.engine.backend.types.Aggregable;
import org.hibernate.search.engine.backend.types.Projectable;
import org.hibernate.search.engine.backend.types.Sortable;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.DocumentId;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.FullTextField;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.GenericField;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.Indexed;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.KeywordField;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.SearchEntity;
import org.jspecify.annotations.Nullable;

/**
 * What the index holds of one statement: what is searched, filtered and sorted by, and no more.
 *
 * <p>Unknown dates and speakers are null here, and missing in the index. Names are folded.
 */
@SearchEntity
@Indexed(index = StatementEntry.INDEX)
public final class StatementEntry {

    static final String INDEX = "statements";

    /** The words, by word stem. */
    public static final String TEXT = "text";
    /** The words as they stand. */
    public static final String TEXT_EXACT = "text_exact";

    /** What the words mean. */
    public static final String MEANING = "meaning";

    @DocumentId
    @KeywordField(name = "key", sortable = Sortable.YES, projectable = Projectable.YES)
    public String id = "";

    @FullTextField(name = TEXT, analyzer = Analyzers.STEMMED)
    @FullTextField(name = TEXT_EXACT, analyzer = Analyzers.EXACT)
    public String text = "";

    @KeywordField
    public String kind = "";

    @KeywordField
    public String basis = "";

    @KeywordField
    public String document = "";

    @KeywordField(name = "speaker")
    @Nullable
    public String speaker;

    @KeywordField(name = "speaker_name")
    public List<String> speakerNames = List.of();

    @KeywordField(name = "publisher", aggregable = Aggregable.YES)
    public List<String> publishers = List.of();

    @GenericField(name = "said_from")
    @Nullable
    public LocalDate saidFrom;

    @GenericField(name = "said_to")
    @Nullable
    public LocalDate saidTo;

    @GenericField(name = "published_from")
    @Nullable
    public LocalDate publishedFrom;

    @GenericField(name = "published_to")
    @Nullable
    public LocalDate publishedTo;

    /** The day to sort by: the first on which it may have been said or, failing that, published. */
    @GenericField(name = "day", sortable = Sortable.YES, projectable = Projectable.YES)
    @Nullable
    public LocalDate day;

    /** What the words mean, if the service tells it; the index has this only then, see {@link SearchIndex}. */
    public byte @Nullable [] meaning;
}
