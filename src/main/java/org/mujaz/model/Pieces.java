package org.mujaz.model;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The vocabulary of a SentencePiece model file, to put pieces together again.
 *
 * <p>Why not SentencePiece's own {@code decode}: its DJL binding cuts three characters off the end of the text for each
 * character outside the basic plane.
 *
 * @param pairs whether it cuts by merging pairs, best score first
 */
record Pieces(List<String> texts, byte[] kinds, float[] scores, boolean pairs) {
    private static final int UNKNOWN = 2;
    private static final int CONTROL = 3;
    private static final int USER_DEFINED = 4;
    private static final int BYTE = 6;
    private static final char SPACE = '\u2581';

    /**
     * Reads the protocol buffer {@code ModelProto}: field 1, repeated: text (1), score (2), kind (3, absent = normal);
     * field 2, how it was trained: kind of model (3).
     */
    static Pieces parse(byte[] model) {
        List<String> texts = new ArrayList<>();
        List<Float> scores = new ArrayList<>();
        boolean pairs = false;
        ByteArrayOutputStream kinds = new ByteArrayOutputStream();
        ByteBuffer in = ByteBuffer.wrap(model).order(ByteOrder.LITTLE_ENDIAN);
        while (in.hasRemaining()) {
            long tag = varint(in);
            if (tag >>> 3 == 1 && (tag & 7) == 2) {
                ByteBuffer piece = slice(in, varint(in));
                String text = "";
                int kind = 1;
                float score = 0;
                while (piece.hasRemaining()) {
                    long field = varint(piece);
                    if (field == (1 << 3 | 2)) {
                        ByteBuffer bytes = slice(piece, varint(piece));
                        text = StandardCharsets.UTF_8.decode(bytes).toString();
                    } else if (field == (2 << 3 | 5)) {
                        score = piece.getFloat();
                    } else if (field == 3 << 3) {
                        kind = (int) varint(piece);
                    } else {
                        skip(piece, (int) (field & 7));
                    }
                }
                texts.add(text);
                kinds.write(kind);
                scores.add(score);
            } else if (tag == (2 << 3 | 2)) {
                pairs = pairs(slice(in, varint(in)));
            } else {
                skip(in, (int) (tag & 7));
            }
        }
        float[] values = new float[scores.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = scores.get(i);
        }
        return new Pieces(texts, kinds.toByteArray(), values, pairs);
    }

    private static boolean pairs(ByteBuffer training) {
        boolean pairs = false;
        while (training.hasRemaining()) {
            long field = varint(training);
            if (field == 3 << 3) {
                pairs = varint(training) == 2;
            } else {
                skip(training, (int) (field & 7));
            }
        }
        return pairs;
    }

    /** With the pieces of these texts made control pieces, which say nothing. */
    Pieces silencing(Set<String> silent) {
        byte[] changed = kinds.clone();
        for (int id = 0; id < changed.length; id++) {
            changed[id] = silent.contains(texts.get(id)) ? CONTROL : changed[id];
        }
        return new Pieces(texts, changed, scores, pairs);
    }

    boolean control(int id) {
        return kinds[id] == CONTROL;
    }

    boolean userDefined(int id) {
        return kinds[id] == USER_DEFINED;
    }

    boolean unknown(int id) {
        return kinds[id] == UNKNOWN;
    }

    /** The text of these pieces: ▁ is a space, byte pieces are read together as UTF-8, control pieces say nothing. */
    String join(int[] ids) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int id : ids) {
            if (id < 0 || id >= texts.size() || kinds[id] == CONTROL) {
                continue;
            }
            String piece = texts.get(id);
            if (kinds[id] == BYTE) {
                out.write(Integer.parseInt(piece.substring(3, 5), 16));
            } else {
                out.writeBytes(piece.replace(SPACE, ' ').getBytes(StandardCharsets.UTF_8));
            }
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private static long varint(ByteBuffer in) {
        long value = 0;
        for (int shift = 0; ; shift += 7) {
            byte b = in.get();
            value |= (long) (b & 0x7f) << shift;
            if (b >= 0) {
                return value;
            }
        }
    }

    private static ByteBuffer slice(ByteBuffer in, long length) {
        ByteBuffer part = in.slice(in.position(), Math.toIntExact(length)).order(ByteOrder.LITTLE_ENDIAN);
        in.position(in.position() + (int) length);
        return part;
    }

    private static void skip(ByteBuffer in, int wire) {
        switch (wire) {
            case 0 -> varint(in);
            case 1 -> in.position(in.position() + 8);
            case 2 -> slice(in, varint(in));
            case 5 -> in.position(in.position() + 4);
            default -> throw new IllegalArgumentException("wire type " + wire);
        }
    }
}
