package org.mujaz.model;

/** How the vectors of a text's tokens become the text's. */
enum Pooling {
    /** Their mean, begin and end included. */
    MEAN,
    /** The one of the first token. */
    CLS
}
