package parley.speaker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NameKeyTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Zelensky Zelenskyy Zelenskiy Zelenskyi Zelenskij",
                "Sergey Sergei Sergej",
                "Yuri Yury Yuriy Iurii",
                "Yevgeny Evgeny Evgeniy Yevgeniy",
                "Aleksandr Alexandr",
                "Medvedev Medvedyev",
                "Akhmetov Ahmetov",
                "Shcherbakov Scherbakov",
                "M\u00fcller Mueller Muller",
                "Erdo\u011fan Erdogan",
                "S\u00f8rensen Sorensen Soerensen",
                "Mohammed Mohamed",
                "Mahmoud Mahmud",
                "O\u2019Brien O'Brien"
            })
    void spellingsOfOneNameHaveOneKey(String spellings) {
        assertThat(Stream.of(spellings.split(" ")).map(NameKey::ofWord).distinct())
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Vladimir Volodymyr", "Lavrov Petrov", "Roth Rother", "Marn Moran", "Kiev Kyiv", "Ivan Iva"})
    void differentNamesHaveDifferentKeys(String names) {
        assertThat(Stream.of(names.split(" ")).map(NameKey::ofWord).distinct()).hasSize(2);
    }

    @Test
    void aNameIsTheKeysOfItsWords() {
        assertThat(NameKey.of("Serge\u00ef Lavrov-Zelenskyy")).isEqualTo("sergei lavrov zelenski");
    }

    @Test
    void anyTextHasAKeyWithoutCapitalsOrMarks() {
        Random random = new Random(7);
        for (int i = 0; i < 2000; i++) {
            String word = random.ints(1 + random.nextInt(12), 32, 0x24f)
                    .mapToObj(Character::toString)
                    .collect(Collectors.joining());
            String key = NameKey.ofWord(word);
            assertThat(key).isEqualTo(key.toLowerCase(java.util.Locale.ROOT)).doesNotContain(" ", "'", "-", ".");
            assertThat(NameKey.ofWord(word.toUpperCase(java.util.Locale.ROOT).toLowerCase(java.util.Locale.ROOT)))
                    .isEqualTo(NameKey.ofWord(
                            word.toUpperCase(java.util.Locale.ROOT).toLowerCase(java.util.Locale.ROOT)));
        }
    }
}
