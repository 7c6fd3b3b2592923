/**
 * Both services as packaged, on a PostgreSQL of their own: while processes, networks and disks fail
 * ({@link parley.system.CrashIT}, {@link parley.system.FullDiskIT}), and over the records that former releases left
 * ({@link parley.system.UpgradeIT}).
 *
 * <p>Start with {@link parley.system.Landscape}, which is what all of them run on.
 */
@NullMarked
package parley.system;

import org.jspecify.annotations.NullMarked;
