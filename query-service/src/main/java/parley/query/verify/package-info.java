/**
 * Did X ever say this? A quotation is compared with the record, and answered with a verdict and its receipts.
 *
 * <p>Depends on {@code index}, {@code store}, {@code statement}, {@code wording}, {@code meaning} and
 * {@code platform}. Start with {@link parley.query.verify.VerifyService} and
 * {@link parley.query.verify.Judge}, which knows the rules.
 */
@NullMarked
package parley.query.verify;

import org.jspecify.annotations.NullMarked;
