/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "star-core.h"

G_BEGIN_DECLS

char *star_story_name_dup (StarStory *story);

G_END_DECLS
