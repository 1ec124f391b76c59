package org.mujaz.operate;

import com.sun.jna.Function;

/**
 * Ends the process. A run that had to stop at once leaves its thread in the middle of native code, and both
 * {@code System.exit} and {@code Runtime.halt} run the native library's own clean-up under it, which crashes; the
 * system's {@code _exit} does not.
 */
final class LastExit {
    private static volatile boolean nativeWorkGoesOn;

    private LastExit() {}

    /** From now on, native code may be at work that nobody waits for. */
    static void nativeWorkGoesOn() {
        nativeWorkGoesOn = true;
    }

    static void with(int code) {
        System.out.flush();
        System.err.flush();
        if (nativeWorkGoesOn) {
            try {
                Function.getFunction("c", "_exit").invokeVoid(new Object[] {code});
            } catch (LinkageError | RuntimeException e) {
                System.err.println("mujaz: ending the hard way: " + e);
            }
        }
        Runtime.getRuntime().halt(code);
    }
}
