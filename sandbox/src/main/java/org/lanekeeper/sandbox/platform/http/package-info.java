/** The one port: routing, size limits and answers that may come later than the call. */
package org.lanekeeper.sandbox.platform.http;
