/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum {
  FAULT_IO,
  FAULT_FULL,
  FAULT_READ_ONLY,
} Fault;

/* SQLite's way to the disk and to memory, made to fail. Before SQLite is used first: */
void  fault_vfs_install     (void);

/* From the nth operation that can fail in that way on: that one alone, or all after it too. */
void  fault_vfs_arm         (Fault fault, guint nth, gboolean for_ever);
void  fault_memory_arm      (guint nth, gboolean for_ever);

/* Everything works again; tells how many operations failed. */
guint fault_disarm          (void);

/* Bytes that SQLite holds. */
gint64 fault_memory_used    (void);

G_END_DECLS
