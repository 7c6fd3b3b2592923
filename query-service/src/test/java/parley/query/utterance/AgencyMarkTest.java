package parley.query.utterance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgencyMarkTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
            IZMIR, July 24. /VOSTOK/. The head of the delegation said | VOSTOK
            IZMIR, July 24 /Vostok News/ The head                    | VOSTOK NEWS
            LISK (Nordpress) - Talks ended                           | NORDPRESS
            LISK, Norland (NP) — Talks ended                         | NP
            LISK. July 24. INTERLISK - Talks ended                   | INTERLISK
            The vote and/or the count will be repeated               | none
            Roth (left) spoke to O’Keke                              | none
            The Council (which met on Monday) - or what is left      | none
            """)
    void agenciesAreKnownByTheFormOfTheirMark(String text, String agency) {
        assertThat(AgencyMark.find(text).orElse(null)).isEqualTo(agency);
    }
}
