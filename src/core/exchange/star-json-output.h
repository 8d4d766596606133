/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* JSON as it is being written. */
typedef struct _StarJsonOutput StarJsonOutput;

StarJsonOutput *star_json_output_new    (void);
char           *star_json_output_finish (StarJsonOutput *self);

void star_json_output_open    (StarJsonOutput *self, char bracket);
void star_json_output_close   (StarJsonOutput *self, char bracket);
void star_json_output_item    (StarJsonOutput *self);
void star_json_output_key     (StarJsonOutput *self, const char *key);
void star_json_output_raw_key (StarJsonOutput *self, const char *key);
void star_json_output_string  (StarJsonOutput *self, const char *text);
void star_json_output_int     (StarJsonOutput *self, gint64 number);
void star_json_output_boolean (StarJsonOutput *self, gboolean value);
void star_json_output_raw     (StarJsonOutput *self, const char *value);

G_END_DECLS
