package org.lanekeeper.community.pass;

/**
 * By which a pass is checked. No secret.
 *
 * @param id eight hexadecimal digits that a pass names its key by
 * @param bytes 32 of Ed25519, in Base64
 */
public record PassKey(String id, String bytes) {}
