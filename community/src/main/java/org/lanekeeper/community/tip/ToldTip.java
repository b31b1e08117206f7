package org.lanekeeper.community.tip;

/** A tip as a resident reads it. */
public record ToldTip(String title, String text) {}
