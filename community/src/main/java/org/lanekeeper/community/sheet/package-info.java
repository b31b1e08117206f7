/** Spreadsheets from outside, read as rows of text however hostile they are. Depends on nothing. */
package org.lanekeeper.community.sheet;
