package org.mujaz.operate;

import picocli.CommandLine.IVersionProvider;

/** Mujaz's version as the jar has it. */
final class MujazVersion implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String version = Mujaz.class.getPackage().getImplementationVersion();
        return new String[] {"mujaz " + (version == null ? "from classes" : version)};
    }
}
