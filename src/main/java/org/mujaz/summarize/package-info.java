/** Headline and brief in both languages, tied to the sentences they rest on and checked against them. */
package org.mujaz.summarize;
