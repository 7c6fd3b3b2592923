/**
 * Did X ever say this? A form whose answer has an address that can be shared.
 *
 * <p>Depends on {@code verify} and {@code web.shown}. Start with {@link parley.query.web.verify.VerifyPage}.
 */
@NullMarked
package parley.query.web.verify;

import org.jspecify.annotations.NullMarked;
