package org.mujaz;

/**
 * Something a person can put right, told in one line: where it is, what is wrong, and what to do about it.
 *
 * <p>Every failure an operator may meet is raised as a {@code Problem}, or turned into one where it leaves the package
 * that knows its cause; the command line prints the message and keeps the stack trace for {@code --debug}.
 */
public class Problem extends RuntimeException {
    private final String where;
    private final String what;
    private final String remedy;

    /**
     * @param where the file, line, row, run or address the trouble is at
     * @param what what is wrong, in plain words, without a full stop
     * @param remedy what to do next, in plain words, without a full stop
     */
    public Problem(String where, String what, String remedy) {
        this(where, what, remedy, null);
    }

    /** As {@link #Problem(String, String, String)}, keeping the cause for {@code --debug}. */
    public Problem(String where, String what, String remedy, Throwable cause) {
        super(where + ": " + what + ". " + remedy + ".", cause);
        this.where = where;
        this.what = what;
        this.remedy = remedy;
    }

    public String where() {
        return where;
    }

    public String what() {
        return what;
    }

    public String remedy() {
        return remedy;
    }
}
