/**
 * A real PostgreSQL server as a child process: the default database of a service on a laptop and in tests.
 *
 * <p>Services get it by having this module on their class path; {@code parley.postgres.mode=external} turns it off.
 * {@link parley.postgres.DatabaseAway} tells them of any PostgreSQL, this or another, that it is away, and
 * {@link parley.postgres.AnyOf} is how they ask one about many values. Knows nothing of Parley's types and depends on no
 * other package. Start with {@link parley.postgres.EmbeddedPostgres};
 * {@link parley.postgres.EmbeddedPostgresConfigSourceFactory} joins it to Quarkus.
 */
@NullMarked
package parley.postgres;

import org.jspecify.annotations.NullMarked;
