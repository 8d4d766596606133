#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The include check passes a good tree and names what is wrong in a bad one."""

import os
import pathlib
import re
import subprocess
import tempfile
import unittest

import tap

check_includes = tap.load_script('check-includes')

GOOD = {
    'core/star-core.h': '#include "star-story.h"\n#include "star-store.h"\n',
    'core/model/star-story.h': '#include <gio/gio.h>\n',
    'core/model/star-story.c': '#include "star-story.h"\n#include "star-property-private.h"\n',
    'core/model/star-property-private.h': '#include <glib-object.h>\n',
    'core/coverage/star-report.h': '#include "star-story.h"\n',
    'core/coverage/star-lexicon.c': '#include <json-glib/json-glib.h>\n#include <string.h>\n'
                                     '#include "star-coverage-resources.h"\n',
    'core/store/star-store.h': '#include "star-story.h"\n',
    'core/store/star-database.c': '#include <sqlite3.h>\n#include <sys/stat.h>\n',
    'core/store/star-database-private.h': '#include <sqlite3.h>\n',
    'core/exchange/star-writer.h': '#include "star-report.h"\n',
    'core/practice/star-clock.h': '#include <glib-object.h>\n',
    'core/practice/star-plan.c': '#include <json-glib/json-glib.h>\n#include "star-story.h"\n',
    'core/document/star-document.h': '#include "star-store.h"\n#include "star-clock.h"\n',
    'core/document/star-session.h': '#include "star-store.h"\n#include "star-writer.h"\n',
    'cli/star-cli.h': '#include "star-core.h"\n#include "star-config.h"\n',
    'app/main.c': '#include <adwaita.h>\n#include "star-window.h"\n',
    'app/star-window.h': '#include "star-list.h"\n#include "star-worksheet.h"\n',
    'app/common/star-panes.h': '#include <gtk/gtk.h>\n',
    'app/library/star-list.h': '#include "star-core.h"\n#include "star-panes.h"\n',
    'app/worksheet/star-worksheet.h': '#include "star-core.h"\n',
}

# The file that is written over, what is in it, and a part of the reason.
BAD = [
    ('core/model/star-story.h', '#include "star-store.h"', 'may not include core/store'),
    ('core/model/star-story.c', '#include <json-glib/json-glib.h>', 'may not include <json-glib'),
    ('core/coverage/star-report.c', '#include "star-writer.h"', 'may not include core/exchange'),
    ('core/coverage/star-report.c', '#include "star-store.h"', 'may not include core/store'),
    ('core/store/star-store.h', '#include <sqlite3.h>', 'not be in a public header'),
    ('core/store/star-store.c', '#include "star-report.h"', 'may not include core/coverage'),
    ('core/store/star-store.c', '#include <json-glib/json-glib.h>', 'may not include <json-glib'),
    ('core/exchange/star-writer.c', '#include "star-store.h"', 'may not include core/store'),
    ('core/exchange/star-writer.c', '# include <sqlite3.h>', 'may not include <sqlite3.h>'),
    ('core/practice/star-clock.c', '#include "star-store.h"', 'may not include core/store'),
    ('core/practice/star-clock.c', '#include "star-report.h"', 'may not include core/coverage'),
    ('core/exchange/star-writer.c', '#include "star-document.h"', 'may not include core/document'),
    ('core/document/star-document.c', '#include <gtk/gtk.h>', 'may not include <gtk/gtk.h>'),
    ('core/star-core.h', '#include "star-property-private.h"', 'public header may not'),
    ('core/document/star-document.c', '#include "star-database-private.h"', 'core/store alone'),
    ('cli/star-cli.c', '#include "star-story.h"', 'cli may not include core/model'),
    ('cli/star-cli.c', '#include <gtk/gtk.h>', 'cli may not include <gtk/gtk.h>'),
    ('cli/star-cli.c', '#include "star-panes.h"', 'cli may not include app/common'),
    ('app/common/star-panes.c', '#include "star-list.h"', 'may not include app/library'),
    ('app/library/star-list.c', '#include "star-worksheet.h"', 'may not include app/worksheet'),
    ('app/library/star-list.c', '#include "star-window.h"', 'may not include app ('),
    ('app/library/star-list.c', '#include "star-story.h"', 'may not include core/model'),
    ('app/main.c', '#include "star-property-private.h"', 'app may not include core/model'),
    ('app/main.c', '#include <libsoup/soup.h>', 'no library that Starling uses'),
    ('app/main.c', '#include "star-nowhere.h"', 'no header "star-nowhere.h"'),
    ('app/library/star-panes.h', '', 'has a header of that name too'),
    ('core/cloud/star-cloud.c', '', 'no rule for the folder core/cloud'),
]


class CheckIncludes(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.source = pathlib.Path(folder.name)

    def check(self, tree):
        for name, text in tree.items():
            path = self.source / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text)
        return list(check_includes.check(self.source))

    def test_good_tree(self):
        self.assertEqual(self.check(GOOD), [])

    def test_place_is_named(self):
        lines = self.check(GOOD | {'cli/star-cli.c': 'int a;\n#include <gtk/gtk.h>\n'})
        self.assertEqual(lines, [
            f'{self.source}/cli/star-cli.c:2: cli may not include <gtk/gtk.h>'])

    def test_no_tree(self):
        self.assertIn('no source', self.check({})[0])

    def test_exit_status(self):
        self.check(GOOD)
        command = [tap.BUILD_AUX / 'check-includes', self.source]
        self.assertEqual(subprocess.run(command, check=False).returncode, 0)
        (self.source / 'core/model/star-bad.c').write_text('#include <sqlite3.h>\n')
        bad = subprocess.run(command, check=False, capture_output=True, text=True)
        self.assertEqual(bad.returncode, 1)
        self.assertIn('star-bad.c:1: ', bad.stdout)

    def test_table_is_the_one_in_the_text(self):
        text = pathlib.Path(os.environ['SOURCE_DIR'], 'src/DESIGN.md').read_text()
        told = set(re.findall(r'^- \*\*(core/\w+)\*\*', text, re.MULTILINE))
        held = {folder for folder in check_includes.RULES if folder.startswith('core/')}
        self.assertEqual(told, held)


def add_bad_case(number, name, line, reason):
    def test(self):
        lines = self.check(GOOD | {name: line + '\n'})
        self.assertEqual(len(lines), 1, lines)
        self.assertIn(reason, lines[0])

    setattr(CheckIncludes, f'test_bad_{number:02}', test)


for number, row in enumerate(BAD, 1):
    add_bad_case(number, *row)

if __name__ == '__main__':
    tap.main()
