package org.mujaz.summarize;

import java.util.List;
import org.mujaz.translate.SentencePair;

/** How close sentences are in meaning, between 0 and 1. */
interface Closeness {

    /** A release's sentences, ready to be compared with. */
    Sources of(List<SentencePair> sentences);

    /** The sentences of one release. */
    interface Sources {
        /** Closeness of two of the release's sentences. */
        double between(int a, int b);

        /** For each English text, its closeness to each of the release's sentences. */
        double[][] to(List<String> english);

        /** Below this a text is not supported by a sentence; negative where closeness cannot tell. */
        double supported();
    }
}
