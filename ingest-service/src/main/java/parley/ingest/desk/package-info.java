/**
 * Pages for those who submit documents and correct the record. They work without JavaScript; what they do is what the API
 * does, by the same services and under the same roles.
 *
 * <p>Depends on {@code submission}, {@code curation}, {@code identity}, {@code record}, {@code extract}, {@code body} and
 * {@code platform}. Start with {@link parley.ingest.desk.ReviewPages}; how somebody is known here, with
 * {@link parley.ingest.desk.DeskSessionMechanism} and {@link parley.ingest.desk.Visit}.
 */
@NullMarked
package parley.ingest.desk;

import org.jspecify.annotations.NullMarked;
