package parley.query.web.shown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReaderLanguageTest {

    @Test
    void theFirstLanguageThatIsKnownIsTaken() {
        assertThat(of("fr-CH", "de")).isEqualTo(Locale.forLanguageTag("fr-CH"));
        assertThat(of("tlh", "de")).isEqualTo(Locale.GERMAN);
        assertThat(of("en-US", "de")).isEqualTo(Locale.ENGLISH);
        assertThat(of("tlh")).isEqualTo(Locale.ENGLISH);
        assertThat(of()).isEqualTo(Locale.ENGLISH);
        assertThat(ReaderLanguage.of(List.of(new Locale("*")))).isEqualTo(Locale.ENGLISH);
    }

    @Test
    void countriesAreCalledInTheReadersLanguage() {
        assertThat(Words.country("NO", Locale.ENGLISH)).isEqualTo("Norway");
        assertThat(Words.country("NO", Locale.GERMAN)).isEqualTo("Norwegen");
        assertThat(Words.country("TR", Locale.forLanguageTag("ru"))).isEqualTo("Турция");
        assertThat(Words.country("QZ", Locale.GERMAN)).isEqualTo("QZ");
    }

    @Test
    void whatIsReadFromRightToLeftTurnsNothingRoundBesideIt() {
        String norway = Words.country("NO", Locale.forLanguageTag("ar"));
        assertThat(norway).startsWith("\u2068").endsWith("\u2069").contains("النرويج");
    }

    private static Locale of(String... tags) {
        return ReaderLanguage.of(Stream.of(tags).map(Locale::forLanguageTag).toList());
    }
}
