/** How fast the service answers as the record grows: see {@code docs/benchmarks.md}. Start with {@code LoadHarness}. */
@NullMarked
package parley.query.load;

import org.jspecify.annotations.NullMarked;
