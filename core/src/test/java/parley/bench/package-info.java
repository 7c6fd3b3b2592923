/** Benchmarks of core; {@code docs/benchmarks.md} says how to run them and what they gave. */
package parley.bench;
