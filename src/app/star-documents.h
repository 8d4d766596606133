/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "star-context.h"

G_BEGIN_DECLS

#define STAR_TYPE_DOCUMENTS (star_documents_get_type ())
G_DECLARE_FINAL_TYPE (StarDocuments, star_documents, STAR, DOCUMENTS, GObject)

StarDocuments *star_documents_new         (StarContext *context);

StarDocument  *star_documents_open        (StarDocuments *self, StarStory *story);
StarDocument  *star_documents_find        (StarDocuments *self, const char *id);
void           star_documents_let_go      (StarDocuments *self, StarDocument *document);
void           star_documents_discard     (StarDocuments *self, const char *id);

GPtrArray     *star_documents_list        (StarDocuments *self);
StarDocument  *star_documents_find_dirty  (StarDocuments *self);
StarDocument  *star_documents_find_failed (StarDocuments *self, StarDocument *except);
void           star_documents_save        (StarDocuments *self);

G_END_DECLS
