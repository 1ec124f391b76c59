package org.mujaz.model.hub;

/**
 * One file of a checkpoint as the hub lists it.
 *
 * @param path the name inside the repository
 * @param size bytes, or -1 where the hub does not say
 * @param sha256 of the content, for files in large-file storage; otherwise null
 * @param blob Git's SHA-1 of the content, for files in Git itself; otherwise null
 */
record HubFile(String path, long size, String sha256, String blob) {

    /** The digits that tell this content from another, for the name of a partial download. */
    String digits() {
        String hash = sha256 != null ? sha256 : blob != null ? blob : Integer.toHexString(path.hashCode());
        return hash.substring(0, Math.min(12, hash.length()));
    }
}
