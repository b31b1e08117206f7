/**
 * The committee's console and the counter's page: what all of their pages share. The features below it use the rules of
 * the community module directly and know nothing of each other.
 */
package org.lanekeeper.miniapp.console;
