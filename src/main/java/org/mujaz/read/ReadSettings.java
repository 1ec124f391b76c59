package org.mujaz.read;

import java.util.Set;

/**
 * How the web interface is opened.
 *
 * @param title what stands above the pages beside the name: the job's name
 * @param address the network address to listen at; loopback unless an operator says otherwise
 * @param port where readers come in; 0 takes any free one
 * @param managementPort where health and metrics are asked for, always on loopback; 0 takes any free one, -1 none
 * @param changes whether editors and operators may log in; without it nothing can be changed from the web
 */
public record ReadSettings(String title, String address, int port, int managementPort, boolean changes) {
    public static final String LOOPBACK = "127.0.0.1";

    /** The names this machine has for itself, as a request's Host header has them. */
    static final Set<String> OWN_NAMES = Set.of("localhost", LOOPBACK, "[::1]");

    /** Whether nobody but this machine reaches the server. */
    boolean isLocal() {
        return OWN_NAMES.contains(address) || address.equals("::1");
    }
}
