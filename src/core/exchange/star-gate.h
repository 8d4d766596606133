/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * StarExchangeError:
 * @STAR_EXCHANGE_ERROR_TOO_LARGE: more bytes than Starling reads
 * @STAR_EXCHANGE_ERROR_ENCODING: not UTF-8, or a NUL in the text
 * @STAR_EXCHANGE_ERROR_SYNTAX: no JSON
 * @STAR_EXCHANGE_ERROR_FORMAT: JSON, but not a Starling export
 * @STAR_EXCHANGE_ERROR_NEWER: a version of the format that is not known yet
 * @STAR_EXCHANGE_ERROR_INVALID: a Starling export with a wrong value
 * @STAR_EXCHANGE_ERROR_EMPTY: no text at all
 */
typedef enum {
  STAR_EXCHANGE_ERROR_TOO_LARGE,
  STAR_EXCHANGE_ERROR_ENCODING,
  STAR_EXCHANGE_ERROR_SYNTAX,
  STAR_EXCHANGE_ERROR_FORMAT,
  STAR_EXCHANGE_ERROR_NEWER,
  STAR_EXCHANGE_ERROR_INVALID,
  STAR_EXCHANGE_ERROR_EMPTY,
} StarExchangeError;

#define STAR_EXCHANGE_ERROR (star_exchange_error_quark ())
GQuark star_exchange_error_quark (void);

/* The most bytes that a file, the clipboard or standard input may bring. */
#define STAR_GATE_MAX_BYTES (64 * 1024 * 1024)

char  *star_gate_check      (GBytes *bytes, const char *name, GError **error);
char  *star_gate_read_file  (GFile *file, const char *name, GCancellable *cancellable,
                             GError **error);
char  *star_gate_read_fd    (int fd, const char *name, GCancellable *cancellable, GError **error);
gboolean star_gate_write_file (GFile *file, const char *name, const char *text, gssize length,
                               GError **error);

G_END_DECLS
