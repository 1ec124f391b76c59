package org.mujaz.release;

/** Why something went into quarantine. */
public enum Reason {
    /** No letters in it. */
    EMPTY("there is no text in it", "send it again if that is a surprise"),
    /** Another language, or too little Arabic. */
    NOT_ARABIC("the text is not Arabic", "drop it, or move it out of the inbox"),
    /** No charset makes Arabic words of the bytes. */
    UNDECODABLE("the bytes are in no encoding that makes Arabic words of them", "save it as UTF-8 and retry"),
    /** Beyond a limit: of the job file, or of what is unpacked. */
    TOO_LARGE(
            "it is larger than is read",
            "split or unpack it by hand, or raise the limit it names under limits: in the job file, and retry"),
    /** The format's parser gave up, or the file may not be read. */
    UNREADABLE("it cannot be read", "open it by hand; put it right and retry"),
    /** A picture, a program, or another thing without text. */
    BINARY("it is no text and no document", "move it out of the inbox"),
    /** Listed, but gone (or still growing) when it was to be read. */
    VANISHED("it was gone when it was to be read", "put it back and retry"),
    /** Its sender holds it back. */
    WITHHELD("its sender holds it back", "wait for the sender's next version"),
    /** Its sender withdrew it. */
    WITHDRAWN("its sender withdrew it", "nothing is to be done"),
    /** Its rights information does not let it be processed. */
    FORBIDDEN("its rights information forbids it", "ask the sender, or drop it"),
    /** A model or check gave up on it. */
    FAILED("it could not be briefed", "look at the trace and retry");

    private final String what;
    private final String remedy;

    Reason(String what, String remedy) {
        this.what = what;
        this.remedy = remedy;
    }

    /** The reason in plain words, without a full stop. */
    public String what() {
        return what;
    }

    /** What to do about it, in plain words, without a full stop. */
    public String remedy() {
        return remedy;
    }
}
