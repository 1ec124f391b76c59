package org.mujaz.read;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The address names nothing we have. */
@ResponseStatus(HttpStatus.NOT_FOUND)
final class NotThere extends RuntimeException {}
