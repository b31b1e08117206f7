/** Message templates: limits of each field, consents, daily quotas. */
package org.lanekeeper.sandbox.platform.template;
