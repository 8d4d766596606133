/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* All that the command line and the application need of the core. */

#include "star-coverage.h"
#include "star-database.h"
#include "star-document.h"
#include "star-everywhere.h"
#include "star-formulary.h"
#include "star-gate.h"
#include "star-ignored-flags.h"
#include "star-import-session.h"
#include "star-import.h"
#include "star-incoming.h"
#include "star-json-reader.h"
#include "star-json-writer.h"
#include "star-language.h"
#include "star-library.h"
#include "star-own-formulas.h"
#include "star-portfolio.h"
#include "star-prose.h"
#include "star-spoken-time.h"
#include "star-store.h"
#include "star-story-summary.h"
#include "star-suggestions.h"
#include "star-text-reader.h"
#include "star-text-writer.h"
#include "star-words.h"
