/**
 * Who may do what, the same in both services: {@linkplain parley.access.Role roles}, API keys by which programs and people
 * are known, what is allowed to those who show none, and how much of it a client may ask.
 *
 * <p>Resources say what they want by {@code @RolesAllowed}. Depends on Quarkus only; start with
 * {@link parley.access.AccessSettings}.
 */
@NullMarked
package parley.access;

import org.jspecify.annotations.NullMarked;
