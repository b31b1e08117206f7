/** The main job from roster file to purchase notice, done from outside over HTTP and the platforms' webhooks only. */
package org.lanekeeper.standalone.scenario;
