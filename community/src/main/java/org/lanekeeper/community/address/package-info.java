/** Addresses inside a compound, read as people write them and brought to one form. Depends on nothing. */
package org.lanekeeper.community.address;
