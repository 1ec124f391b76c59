/** Rules for Arabic and English text: cleaning, sentences, clauses, digits, dates, fingerprints. Free of frameworks. */
package org.mujaz.text;
