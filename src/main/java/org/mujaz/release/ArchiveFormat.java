package org.mujaz.release;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** zip, tar and gz: their files are read as if they lay in the inbox, within the {@link Budget}. */
final class ArchiveFormat implements Format {
    private static final int TAR_MAGIC = 257;

    @Override
    public boolean fits(Found.Blob blob, String head) {
        return head.startsWith("PK\u0003\u0004")
                || head.startsWith("PK\u0005\u0006")
                || head.startsWith("\u001F\u008B")
                || head.startsWith("ustar", TAR_MAGIC);
    }

    @Override
    public List<Found> read(Found.Blob blob, Budget budget) throws IOException {
        String head = Formats.head(blob);
        if (head.startsWith("PK")) {
            return zip(blob, budget);
        }
        return head.startsWith("ustar", TAR_MAGIC) ? tar(blob, budget) : gz(blob, budget);
    }

    private static List<Found> zip(Found.Blob blob, Budget budget) throws IOException {
        List<Found> out = new ArrayList<>();
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(blob.bytes()))
                .setUseUnicodeExtraFields(true)
                .get()) {
            if (zip.getEntries().hasMoreElements() && zip.getFirstLocalFileHeaderOffset() > 0) {
                // A zip within it that is stored as it is has a directory of its own, which is found where this one's
                // is gone.
                throw new IOException("it is cut off, and its directory with what was behind");
            }
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                budget.part();
                if (entry.isDirectory() || isLitter(entry.getName())) {
                    continue;
                }
                if (!zip.canReadEntryData(entry)) {
                    out.add(new Found.Refusal(
                            entry.getName(), Reason.UNREADABLE, "it is encrypted or packed in an unknown way", ""));
                    continue;
                }
                try (InputStream in = zip.getInputStream(entry)) {
                    out.add(new Found.Blob(entry.getName(), budget.unpack(in, entry.getCompressedSize()), null));
                }
            }
        }
        return out;
    }

    private static List<Found> tar(Found.Blob blob, Budget budget) throws IOException {
        List<Found> out = new ArrayList<>();
        try (TarArchiveInputStream tar = new TarArchiveInputStream(new ByteArrayInputStream(blob.bytes()))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                budget.part();
                if (entry.isFile() && !isLitter(entry.getName())) {
                    out.add(new Found.Blob(entry.getName(), budget.unpack(tar, 0), null));
                }
            }
        }
        return out;
    }

    private static List<Found> gz(Found.Blob blob, Budget budget) throws IOException {
        try (InputStream in = GzipCompressorInputStream.builder()
                .setInputStream(new ByteArrayInputStream(blob.bytes()))
                .setDecompressConcatenated(true)
                .get()) {
            String name = blob.name().replaceFirst("(?i)\\.gz$", "").replaceFirst("(?i)\\.tgz$", ".tar");
            return List.of(new Found.Blob(name, budget.unpack(in, blob.bytes().length), null));
        }
    }

    /** What packers leave behind and nobody sent. */
    private static boolean isLitter(String name) {
        return name.startsWith("__MACOSX/") || name.matches("(?:.*/)?(?:\\.[^/]*|Thumbs\\.db|desktop\\.ini)");
    }
}
