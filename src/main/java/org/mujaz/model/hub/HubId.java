package org.mujaz.model.hub;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mujaz.Problem;

/**
 * A checkpoint's place on a hub.
 *
 * @param endpoint the hub's address without a final slash, or null for the configured one
 * @param repository {@code owner/name}; a few old checkpoints have only a name
 * @param revision branch, tag or commit
 */
record HubId(String endpoint, String repository, String revision) {
    static final String MAIN = "main";

    private static final String PART = "[A-Za-z0-9_][A-Za-z0-9._-]*";
    private static final Pattern REPOSITORY = Pattern.compile(PART + "(/" + PART + ")?");
    private static final Pattern REVISION = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._/-]*");
    private static final Pattern URL =
            Pattern.compile("(https?://.+?)/(" + PART + "/" + PART + ")(?:/(?:tree|blob|resolve)/([^/?#]+).*)?/?");

    HubId {
        if (!REPOSITORY.matcher(repository).matches() || repository.contains("..")) {
            throw new Problem(
                    repository, "this is not the id of a checkpoint", "Give it as owner/name, as the hub shows it");
        }
        if (!REVISION.matcher(revision).matches() || revision.contains("..")) {
            throw new Problem(repository + "@" + revision, "this is not a revision", "Give a branch, tag or commit");
        }
    }

    /** Reads {@code owner/name}, {@code owner/name@revision} or the address of a checkpoint's page. */
    static HubId parse(String text) {
        if (text.startsWith("http://") || text.startsWith("https://")) {
            Matcher url = URL.matcher(text);
            if (!url.matches()) {
                throw new Problem(text, "this address does not name a checkpoint", "Give it as https://hub/owner/name");
            }
            return new HubId(url.group(1), url.group(2), url.group(3) == null ? MAIN : url.group(3));
        }
        int at = text.indexOf('@');
        return at < 0 ? new HubId(null, text, MAIN) : new HubId(null, text.substring(0, at), text.substring(at + 1));
    }

    /** The last part of the repository: what the directory under {@code models/} is called. */
    String name() {
        return repository.substring(repository.indexOf('/') + 1);
    }

    @Override
    public String toString() {
        return revision.equals(MAIN) ? repository : repository + "@" + revision;
    }
}
