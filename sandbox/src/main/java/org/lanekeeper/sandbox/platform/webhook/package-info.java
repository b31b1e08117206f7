/** Delivery to the product as the platforms do it: signed, encrypted, five seconds, three times. */
package org.lanekeeper.sandbox.platform.webhook;
