/** How good a checkpoint is: BLEU, chrF, ROUGE, facts lost, marks and speed, and whether a difference is more than chance. */
package org.mujaz.translate.evaluate;
