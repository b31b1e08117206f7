/** Pictures that strangers send: what they are by their content, and nothing in them but the picture. Depends on nothing. */
package org.lanekeeper.community.picture;
