/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "star-take.h"

G_BEGIN_DECLS

/* A take from one line, for tests of what is said about takes: its phases in their order, each
 * "Name=planned:seconds", "Name=planned:-" for one that was not reached, and between them
 * "min=90", "target=105", "max=120" for the marks, "aborted" or "open" for how it ended. Seconds
 * may have a fraction. A name once more, as "Name+12", is a return to it for so many seconds. */
StarTake *take_spec_new (const char *id, const char *spec);

G_END_DECLS
