/**
 * What must hold of the manifests, the compose file, the alerts and the dashboard, before anybody runs them. Start with
 * {@link parley.deploy.Overlay}.
 */
@NullMarked
package parley.deploy;

import org.jspecify.annotations.NullMarked;
