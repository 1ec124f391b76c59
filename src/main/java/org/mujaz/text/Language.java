package org.mujaz.text;

/** Languages that arrive in an Arabic newsroom's inbox. */
public enum Language {
    ARABIC("Arabic"),
    PERSIAN("Persian"),
    SORANI("Kurdish (Sorani)"),
    URDU("Urdu"),
    PASHTO("Pashto"),
    UYGHUR("Uyghur"),
    SINDHI("Sindhi"),
    ENGLISH("English"),
    /** Another language in another script. */
    OTHER("another language");

    private final String english;

    Language(String english) {
        this.english = english;
    }

    /** Its name, as it is shown to people. */
    public String english() {
        return english;
    }
}
