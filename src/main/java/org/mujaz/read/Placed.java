package org.mujaz.read;

import org.mujaz.translate.facts.Places;

/** What has a place, as the release names it, mostly in Arabic. */
interface Placed {

    /** As received; "" where the release names none. */
    String place();

    /** The place's English name where it is known; otherwise as received. */
    default String placeShown() {
        return Places.english(place()).orElse(place());
    }

    /** In which language {@link #placeShown} is. */
    default String placeLanguage() {
        return ArabicWord.is(placeShown()) ? "ar" : "en";
    }
}
