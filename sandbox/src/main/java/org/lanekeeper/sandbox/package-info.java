/** What lies outside the product: embedded MariaDB and Redis, and simulated messaging platforms. Knows nothing of the other modules. */
package org.lanekeeper.sandbox;
