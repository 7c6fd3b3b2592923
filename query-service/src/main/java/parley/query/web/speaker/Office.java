package parley.query.web.speaker;

import parley.query.web.shown.DateWords;
import parley.speaker.Role;

/**
 * An office that a speaker holds or held.
 *
 * @param words what and of what
 * @param held from the first to the last document that says so
 */
record Office(String words, DateWords held) {

    static Office of(Role role) {
        return new Office(words(role), role.held().map(DateWords::of).orElse(DateWords.NONE));
    }

    static String words(Role role) {
        return role.title() + role.of().map(of -> ", " + of).orElse("");
    }
}
