/** Facts of a sentence in Arabic looked for in its English: numbers, dates, negation, names. Free of frameworks. */
package org.mujaz.translate.facts;
