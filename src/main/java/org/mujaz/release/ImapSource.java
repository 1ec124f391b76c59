package org.mujaz.release;

import jakarta.mail.FetchProfile;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.UIDFolder;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Properties;
import org.mujaz.Problem;

/**
 * A folder of a mailbox (IMAP). Messages are copied, never marked, moved or deleted; which is the last one copied is told
 * by its UID.
 */
public final class ImapSource implements Source {
    private final Settings settings;
    private final long largest;

    /**
     * Where the mailbox is.
     *
     * @param host the server
     * @param port 993 with TLS, 143 without
     * @param tls whether the connection is encrypted from the start
     * @param user the account
     * @param password its password
     * @param folder the folder to read
     */
    public record Settings(String host, int port, boolean tls, String user, String password, String folder) {
        @Override
        public String toString() {
            return user + "@" + host + "/" + folder;
        }
    }

    public ImapSource(Settings settings, Limits limits) {
        this.settings = settings;
        this.largest = limits.fileBytes();
    }

    @Override
    public String name() {
        return settings.toString();
    }

    @Override
    public int fetch(Path inbox) {
        String protocol = settings.tls() ? "imaps" : "imap";
        Properties properties = new Properties();
        for (String each : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
            properties.setProperty("mail." + protocol + "." + each, "30000");
        }
        properties.setProperty("mail." + protocol + ".peek", "true");
        if (settings.tls()) {
            properties.setProperty("mail.imaps.ssl.checkserveridentity", "true");
        }
        try (Store store = Session.getInstance(properties).getStore(protocol)) {
            store.connect(settings.host(), settings.port(), settings.user(), settings.password());
            try (Folder folder = store.getFolder(settings.folder())) {
                folder.open(Folder.READ_ONLY);
                return copy(folder, new Spool(inbox.resolve("mail").resolve(safe(settings.toString())), largest));
            }
        } catch (MessagingException e) {
            throw new Problem(
                    name(),
                    "the mailbox cannot be read (" + e.getMessage() + ")",
                    "Check host, user, password and folder under imap: in the job file; the next run tries again",
                    e);
        } catch (IOException e) {
            throw new Problem(
                    name(), "its messages cannot be kept (" + e.getMessage() + ")", "Check the inbox's disk", e);
        }
    }

    private int copy(Folder folder, Spool spool) throws MessagingException, IOException {
        UIDFolder numbered = (UIDFolder) folder;
        String validity = String.valueOf(numbered.getUIDValidity());
        long last = validity.equals(spool.remembered("validity")) ? Long.parseLong(spool.remembered("last")) : 0;
        Message[] messages = numbered.getMessagesByUID(last + 1, UIDFolder.LASTUID);
        FetchProfile profile = new FetchProfile();
        profile.add(UIDFolder.FetchProfileItem.UID);
        folder.fetch(messages, profile);
        int count = 0;
        for (Message message : messages) {
            long uid = numbered.getUID(message);
            if (uid <= last) {
                continue; // "from UID n on" answers with the last message even where it is older
            }
            spool.put(validity + "-" + uid + ".eml", new ByteArrayInputStream(bytes(message)));
            spool.remember("validity", validity);
            spool.remember("last", String.valueOf(uid));
            count++;
        }
        return count;
    }

    private byte[] bytes(Message message) throws MessagingException, IOException {
        if (message.getSize() > largest) {
            // The beginning tells what it was; as a file beyond the limit it goes to quarantine.
            return new byte[(int) Math.min(largest + 1, Integer.MAX_VALUE - 16)];
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        message.writeTo(out);
        return out.toByteArray();
    }

    private static String safe(String name) {
        return name.replaceAll("[^A-Za-z0-9@._-]", "_");
    }
}
