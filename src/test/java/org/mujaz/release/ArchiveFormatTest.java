package org.mujaz.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mujaz.release.Expected.check;
import static org.mujaz.release.Expected.reason;
import static org.mujaz.release.Expected.release;
import static org.mujaz.release.Samples.read;
import static org.mujaz.release.Samples.utf8;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** Archives: unpacked within bounds. */
class ArchiveFormatTest {
    @Test
    void archivesAreUnpackedAndReadInTurn() throws Exception {
        byte[] inner = Samples.zip(
                "deep/a.txt", utf8(Samples.PLAIN), "__MACOSX/._a.txt", new byte[] {1}, "photo.jpg", new byte[] {
                    (byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 0, 0, 1, 2, 3
                });
        List<Read> items = read("all.tar.gz", Samples.gz(Samples.tar("in.zip", inner)));
        assertThat(items)
                .extracting(Read::source)
                .containsExactly("all.tar.gz#all.tar#in.zip#deep/a.txt", "all.tar.gz#all.tar#in.zip#photo.jpg");
        check(release(items.get(0)));
        assertThat(((Read.Rejected) items.get(1)).reason()).isEqualTo(Reason.BINARY);
    }

    /** The inner zip's directory is the last one left in the file: what it lists is not all that was sent. */
    @Test
    void aZipThatIsCutOffBehindAnotherOneIsRefused() throws Exception {
        byte[] inner = Samples.zip("a.txt", utf8(Samples.PLAIN));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int end;
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            ZipEntry stored = new ZipEntry("in.zip");
            stored.setMethod(ZipEntry.STORED);
            stored.setSize(inner.length);
            CRC32 crc = new CRC32();
            crc.update(inner);
            stored.setCrc(crc.getValue());
            zip.putNextEntry(stored);
            zip.write(inner);
            zip.closeEntry();
            end = out.size();
            zip.putNextEntry(new ZipEntry("note.txt"));
            zip.write(utf8(Samples.PLAIN));
            zip.closeEntry();
        }
        assertThat(read("whole.zip", out.toByteArray())).hasSize(2);
        assertThat(reason(read("cut.zip", Arrays.copyOf(out.toByteArray(), end + 20))))
                .isEqualTo(Reason.UNREADABLE);
    }

    @Test
    void archiveBombsAreRefused() throws Exception {
        byte[] zeros = new byte[30 << 20];
        assertThat(reason(read("bomb.zip", Samples.zip("zeros.txt", zeros)))).isEqualTo(Reason.TOO_LARGE);
        assertThat(reason(read("bomb.gz", Samples.gz(zeros)))).isEqualTo(Reason.TOO_LARGE);
        byte[] nested = utf8(Samples.PLAIN);
        for (int i = 0; i < 8; i++) {
            nested = Samples.gz(nested);
        }
        assertThat(reason(read("nested.gz", nested))).isEqualTo(Reason.TOO_LARGE);
    }
}
