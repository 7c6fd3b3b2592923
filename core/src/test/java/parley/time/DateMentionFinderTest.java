package parley.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.text.TextSpan;
import parley.token.Tokenizer;

class DateMentionFinderTest {

    private static List<DateMention> find(String text) {
        return DateMentionFinder.find(Tokenizer.tokenize(text, new TextSpan(0, text.length())));
    }

    /** Written on Wednesday, 12 March 2031. */
    private static String resolved(String text, boolean future) {
        DateResolver resolver = new DateResolver(Optional.of(new PartialDate("2031-03-12")));
        assertThat(find(text)).as(text).hasSize(1);
        return resolver.resolve(find(text).get(0).expression(), future)
                .map(PartialDate::edtf)
                .orElse("unknown");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "They met on March 10 in Lisk.                 | 2031-03-10",
                "They met on 10 March 2029.                    | 2029-03-10",
                "They met on March 10, 2029, in Lisk.          | 2029-03-10",
                "They met on 10.03.2029 in Lisk.               | 2029-03-10",
                "They met on 2029-03-10 in Lisk.               | 2029-03-10",
                "It was opened on March 3rd.                   | 2031-03-03",
                "It was opened on the 3rd of March.            | 2031-03-03",
                "The round lasted from 3 to 5 June 2030.       | 2030-06-03/2030-06-05",
                "It is held on the 11th and 12th of March.     | 2031-03-11/2031-03-12",
                "The round of March 8\u201310 ended badly.     | 2031-03-08/2031-03-10",
                "The round of Sept 12-14, 2030 ended badly.    | 2030-09-12/2030-09-14",
                "They met from 30 November to 2 December 2030. | 2030-11-30/2030-12-02",
                "They took place in February-April 2030.       | 2030-02/2030-04",
                "They met in mid-February in Lisk.             | 2031-02~",
                "They met in early March in Lisk.              | 2031-03~",
                "They met in December in Lisk.                 | 2030-12",
                "He said so on Thursday.                       | 2031-03-06",
                "He said so on Wednesday.                      | 2031-03-12",
                "He said so last Wednesday.                    | 2031-03-05",
                "He said so yesterday.                         | 2031-03-11",
                "He said so the day before yesterday.          | 2031-03-10",
                "He said so earlier in the day.                | 2031-03-12",
                "He said so two weeks ago.                     | 2031-02-24/2031-03-02",
                "He said so three days ago.                    | 2031-03-09",
                "He said so last month.                        | 2031-02",
                "The talks resumed this spring.                | 2031-03/2031-05",
                "The talks began in the autumn of 2028.        | 2028-09/2028-11",
                "The talks began in 2028 in Lisk.              | 2028",
                "1936: Lisk. The conference was shorter.       | 1936"
            })
    void datesAreReadAsAReaderWould(String text, String edtf) {
        assertThat(resolved(text.strip(), false)).isEqualTo(edtf);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "They will meet on Thursday.         | 2031-03-13",
                "They will meet in January.          | 2032-01",
                "They will meet on the 20th.         | 2031-03-20",
                "They will meet next Monday in Lisk. | 2031-03-17"
            })
    void whatIsToComeLiesAhead(String text, String edtf) {
        assertThat(resolved(text.strip(), true)).isEqualTo(edtf);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "They may march in the rain.",
                "At 10:30 the doors were opened for 2030 delegates.",
                "The 20th round ended without a word.",
                "Section 3.2 was agreed by 400 people."
            })
    void clocksNumbersAndVerbsAreNoDates(String text) {
        assertThat(find(text.strip())).isEmpty();
    }

    @Test
    void withoutAYearToStartFromNothingIsInvented() {
        DateResolver resolver = new DateResolver(Optional.empty());
        for (String text : List.of("on March 10", "last week,", "yesterday", "on Thursday", "this spring")) {
            assertThat(find(text)).as(text).hasSize(1);
            assertThat(resolver.resolve(find(text).get(0).expression(), false))
                    .as(text)
                    .isEmpty();
        }
    }

    @Test
    void onlyADayIsAheadOfTheDayOfWriting() {
        DateResolver resolver = new DateResolver(Optional.of(new PartialDate("2031-03-12")));
        assertThat(resolver.isAhead(new PartialDate("2031-03-13"))).isTrue();
        assertThat(resolver.isAhead(new PartialDate("2031-03-12"))).isFalse();
        assertThat(resolver.isAhead(new PartialDate("2031-05"))).isFalse();
        assertThat(new DateResolver(Optional.empty()).isAhead(new PartialDate("2031-03-13")))
                .isFalse();
    }

    @Test
    void daysThatNoCalendarHasAreNoDates() {
        DateResolver resolver = new DateResolver(Optional.of(new PartialDate("2031-03-12")));
        assertThat(resolver.resolve(find("on February 30").get(0).expression(), false))
                .isEmpty();
    }
}
