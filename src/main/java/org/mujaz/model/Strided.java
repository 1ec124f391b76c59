package org.mujaz.model;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.mujaz.model.Pickle.Refused;
import org.mujaz.model.Pickle.Storage;
import org.mujaz.model.Pickle.View;

/** A tensor that is a view into a storage, laid out anew in row order; what reaches beyond the storage is refused. */
final class Strided {
    private static final long MOST = Integer.MAX_VALUE - 8L;

    private Strided() {}

    @FunctionalInterface
    interface Bytes {
        ByteBuffer of(Storage storage, long from, int length) throws IOException;
    }

    static RawTensor tensor(String name, String dtype, View view, int width, Bytes source) throws IOException {
        long[] shape = view.shape();
        long[] stride = view.stride();
        if (shape.length != stride.length || view.offset() < 0) {
            throw new Refused("it describes " + name + " wrongly");
        }
        long count = 1;
        long last = 0;
        long expected = 1;
        boolean rowOrder = true;
        for (int i = shape.length - 1; i >= 0; i--) {
            if (shape[i] < 0 || stride[i] < 0 || shape[i] > MOST || stride[i] > MOST || count * shape[i] > MOST) {
                throw new Refused("it describes " + name + " wrongly");
            }
            rowOrder &= shape[i] == 1 || stride[i] == expected;
            last += (shape[i] - 1) * stride[i];
            expected *= shape[i];
            count *= shape[i];
        }
        long span = count == 0 ? 0 : last + 1;
        if (view.offset() + span > view.storage().count() || span * width > MOST || count * width > MOST) {
            throw new Refused("it describes " + name + " larger than its storage");
        }
        ByteBuffer bytes = source.of(view.storage(), view.offset() * width, (int) (span * width));
        if (!rowOrder) {
            bytes = inRows(bytes, shape, stride, width, (int) count);
        }
        return dtype.equals("F64")
                ? new RawTensor(name, "F32", shape, single(bytes, (int) count))
                : new RawTensor(name, dtype, shape, bytes);
    }

    private static ByteBuffer inRows(ByteBuffer bytes, long[] shape, long[] stride, int width, int count) {
        ByteBuffer out = ByteBuffer.allocateDirect(count * width).order(ByteOrder.LITTLE_ENDIAN);
        long[] at = new long[shape.length];
        for (int i = 0; i < count; i++) {
            long from = 0;
            for (int d = 0; d < shape.length; d++) {
                from += at[d] * stride[d];
            }
            for (int b = 0; b < width; b++) {
                out.put(bytes.get((int) from * width + b));
            }
            for (int d = shape.length - 1; d >= 0 && ++at[d] == shape[d]; d--) {
                at[d] = 0;
            }
        }
        return out.flip();
    }

    private static ByteBuffer single(ByteBuffer doubles, int count) {
        ByteBuffer out = ByteBuffer.allocateDirect(count * 4).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < count; i++) {
            out.putFloat((float) doubles.getDouble(i * 8));
        }
        return out.flip();
    }
}
