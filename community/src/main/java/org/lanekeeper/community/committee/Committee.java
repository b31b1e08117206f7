package org.lanekeeper.community.committee;

/**
 * A neighbourhood committee (居委会).
 *
 * @param phone whom residents may ask; empty where none is known
 */
public record Committee(long id, String name, String street, String phone) {}
