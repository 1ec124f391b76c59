package org.mujaz.read;

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
}
