package parley.query.index;

import java.time.LocalDate;
import java.util.List;
import org.hibernate.search.engine.backend.types.Aggregable;
import org.hibernate.search.engine.backend.types.Searchable;
import org.hibernate.search.engine.backend.types.Sortable;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.DocumentId;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.FullTextField;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.GenericField;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.Indexed;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.KeywordField;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.SearchEntity;
import org.jspecify.annotations.Nullable;
import parley.query.meaning.MeaningCode;

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

    /** The two halves of the code that says what the words mean. */
    public static final String MEANING_FIRST = "meaning_first";

    public static final String MEANING_LAST = "meaning_last";
    /** The day to sort by. */
    public static final String DAY = "day";
    /** The same day where only the library is asked, which tells no day that it merely sorts by. */
    public static final String TOLD_DAY = "told_day";
    /** What is not known. */
    public static final String UNKNOWN = "unknown";
    /** When it entered the record. */
    public static final String RECORDED = "recorded";

    /**
     * Names the entry: the position of the change by which its statement entered the record. No two have the same, and it
     * is a fraction of the size of a statement's id, of which an engine keeps several copies.
     */
    @DocumentId
    @GenericField(name = RECORDED, sortable = Sortable.YES)
    public long recorded;

    @FullTextField(name = TEXT, analyzer = Analyzers.STEMMED)
    @FullTextField(name = TEXT_EXACT, analyzer = Analyzers.EXACT)
    public String text = "";

    @KeywordField
    public String kind = "";

    /** By which kinds are counted, see {@link Codes}. */
    @GenericField(name = "kind_number", searchable = Searchable.NO, aggregable = Aggregable.YES)
    public long kindNumber;

    @KeywordField
    public String basis = "";

    /** By which bases are counted. */
    @GenericField(name = "basis_number", searchable = Searchable.NO, aggregable = Aggregable.YES)
    public long basisNumber;

    @KeywordField
    public String document = "";

    /** By which documents are counted. */
    @GenericField(name = "document_number", searchable = Searchable.NO, aggregable = Aggregable.YES)
    @Nullable
    public Long documentNumber;

    @KeywordField
    @Nullable
    public String speaker;

    /** By which speakers are counted. */
    @GenericField(name = "speaker_number", searchable = Searchable.NO, aggregable = Aggregable.YES)
    @Nullable
    public Long speakerNumber;

    @KeywordField(name = "speaker_name")
    public List<String> speakerNames = List.of();

    /** ISO 3166-1 alpha-2, of the speaker. */
    @KeywordField
    @Nullable
    public String country;

    /** By which countries are counted. */
    @GenericField(name = "country_number", searchable = Searchable.NO, aggregable = Aggregable.YES)
    @Nullable
    public Long countryNumber;

    /** Outlets as they are searched for. */
    @KeywordField(name = "publisher")
    public List<String> publishers = List.of();

    /** Outlets as they are shown. */
    @KeywordField(name = "publisher_name", searchable = Searchable.NO, aggregable = Aggregable.YES)
    public List<String> publisherNames = List.of();

    /** Talks to which it belongs. */
    @KeywordField(name = "negotiation", aggregable = Aggregable.YES)
    public List<String> negotiations = List.of();

    /** Parties for which it was made, as they are searched for. */
    @KeywordField(name = "party")
    public List<String> parties = List.of();

    /** Parties for which it was made, as they are shown. */
    @KeywordField(name = "party_name", searchable = Searchable.NO, aggregable = Aggregable.YES)
    public List<String> partyNames = List.of();

    /** Issues of talks on which it takes a position. */
    @KeywordField(name = "issue", aggregable = Aggregable.YES)
    public List<String> issues = List.of();

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

    /** The year, where it is known to be one, by its code. */
    @GenericField(name = "said_year", searchable = Searchable.NO, aggregable = Aggregable.YES)
    @Nullable
    public Long saidYear;

    /** The month, where it is known to be one, by its code. */
    @GenericField(name = "said_month", searchable = Searchable.NO, aggregable = Aggregable.YES)
    @Nullable
    public Long saidMonth;

    @GenericField(name = "published_year", searchable = Searchable.NO, aggregable = Aggregable.YES)
    @Nullable
    public Long publishedYear;

    @GenericField(name = "published_month", searchable = Searchable.NO, aggregable = Aggregable.YES)
    @Nullable
    public Long publishedMonth;

    /** What is not known of the statement, by the names of query keys; so that it can be counted and asked for. */
    @KeywordField(name = UNKNOWN, aggregable = Aggregable.YES)
    public List<String> unknown = List.of();

    /** The day to sort by, counted from 1970: the first on which it may have been said or, failing that, published. */
    @GenericField(name = DAY, sortable = Sortable.YES)
    @Nullable
    public Integer day;

    /** What the words mean, by its {@link MeaningCode}, if that was told; by this is found what may be near. */
    @GenericField(name = MEANING_FIRST, searchable = Searchable.NO, aggregable = Aggregable.YES)
    @Nullable
    public Long meaningFirst;

    @GenericField(name = MEANING_LAST, searchable = Searchable.NO, aggregable = Aggregable.YES)
    @Nullable
    public Long meaningLast;
}
