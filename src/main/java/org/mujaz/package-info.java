/** Mujaz reads Arabic press releases at night and writes bilingual briefs by morning. */
package org.mujaz;
