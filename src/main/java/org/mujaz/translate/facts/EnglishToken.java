package org.mujaz.translate.facts;

/**
 * A word, a figure or a mark of an English sentence.
 *
 * @param text as it stands there
 * @param lower in lower case; a scale's letter as its word
 * @param figure whether it is written in digits
 * @param ordinal whether it is a figure that numbers (21st)
 * @param start where it begins
 * @param end where it ends
 */
record EnglishToken(String text, String lower, boolean figure, boolean ordinal, int start, int end) {}
