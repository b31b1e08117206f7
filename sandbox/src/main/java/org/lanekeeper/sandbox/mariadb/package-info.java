/** A real MariaDB that needs no installation. */
package org.lanekeeper.sandbox.mariadb;
