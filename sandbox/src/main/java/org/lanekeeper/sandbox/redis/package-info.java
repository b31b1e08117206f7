/** A real Redis that needs no installation. */
package org.lanekeeper.sandbox.redis;
