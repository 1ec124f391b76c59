package org.mujaz.model.hub;

import java.util.List;

/**
 * What a repository holds at one commit.
 *
 * @param commit the full commit id all files are then asked for, so that a push in between cannot mix two versions
 */
record HubListing(String commit, List<HubFile> files) {
    HubListing {
        files = List.copyOf(files);
    }
}
