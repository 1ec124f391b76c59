package org.mujaz.model;

/**
 * Which weights, told so that a stored text can be traced to them.
 *
 * @param name the directory's name
 * @param sha256 SHA-256 (hexadecimal) over the sorted lines "sha256  file" of every file that counts
 * @param arithmetic fp32, bf16 or int8
 */
public record CheckpointId(String name, String sha256, String arithmetic) {
    /** {@code name@first twelve digits (arithmetic)}, as it is shown to people. */
    @Override
    public String toString() {
        return name + "@" + sha256.substring(0, 12) + " (" + arithmetic + ")";
    }
}
