/**
 * The committee's console and the counter's page: what all of their pages share. The features below it know nothing of
 * each other; what they change goes through the same use cases as for programs. Depends on problem and site.
 */
package org.lanekeeper.miniapp.console;
