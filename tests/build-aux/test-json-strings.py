#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Texts of JSON catalogues reach the translators whole, and a stale list of them is noticed."""

import json
import os
import pathlib
import shutil
import subprocess
import tempfile
import unittest

import tap

json_strings = tap.load_script('json-strings')

# A catalogue, and the places and texts that are in it.
CATALOGUES = [
    ({'translatable': []}, []),
    ({'a': 'not marked'}, []),
    (['a list'], []),
    ({'translatable': ['q'], 'q': 'One'}, [('q', 'One')]),
    ({'translatable': ['q'], 'rows': [{'id': 'x', 'q': 'One'}, {'q': 'Two', 'r': 'no'}]},
     [('rows[x].q', 'One'), ('rows[1].q', 'Two')]),
    ({'translatable': ['q', 'tips'], 'deep': {'a': [{'id': 'b', 'tips': ['One', 'Two']}]}},
     [('deep.a[b].tips[0]', 'One'), ('deep.a[b].tips[1]', 'Two')]),
    ({'translatable': ['rows.q'], 'q': 'no', 'rows': [{'q': 'One', 'cells': [{'q': 'no'}]}]},
     [('rows[0].q', 'One')]),
]

WRONG = [
    ({'translatable': ['q'], 'rows': [{'id': 'x', 'q': ''}]}, 'data/a.json: rows[x].q: '),
    ({'translatable': ['q'], 'rows': [{'id': 'x', 'q': 3}]}, 'data/a.json: rows[x].q: '),
    ({'translatable': ['q'], 'q': {'en': 'One'}}, 'data/a.json: q: '),
]

HARD = ['a "quoted" word', 'a back\\slash', 'two\nlines', 'über – “alles”', 'up 40 % of it */ x']


class Test(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        self.source = pathlib.Path(self.folder.name)
        (self.source / 'po').mkdir()
        (self.source / 'data' / 'deep').mkdir(parents=True)

    def put(self, catalogue, name='a.json'):
        (self.source / 'data' / name).write_text(json.dumps(catalogue), encoding='utf-8')

    def run_script(self, *arguments):
        return subprocess.run([json_strings.__file__, *arguments, self.source],
                              capture_output=True, text=True, check=False)

    def test_finds(self):
        for catalogue, expected in CATALOGUES:
            with self.subTest(catalogue=catalogue):
                self.put(catalogue)
                self.assertEqual(list(json_strings.find_texts(self.source)),
                                 [(f'data/a.json: {place}', text) for place, text in expected])

    def test_wrong(self):
        for catalogue, place in WRONG:
            with self.subTest(catalogue=catalogue):
                self.put(catalogue)
                done = self.run_script()
                self.assertEqual(done.returncode, 1)
                self.assertIn(place, done.stderr)

    def test_stale(self):
        self.put({'translatable': ['q'], 'q': 'One'}, 'deep/b.json')
        self.assertEqual(self.run_script('--check').returncode, 1)
        self.assertEqual(self.run_script().returncode, 0)
        self.assertEqual(self.run_script('--check').returncode, 0)
        self.put({'translatable': ['q'], 'q': 'Two'}, 'deep/b.json')
        done = self.run_script('--check')
        self.assertEqual(done.returncode, 1)
        self.assertIn('json-strings.h is stale', done.stderr)

    def test_usage(self):
        self.assertEqual(self.run_script('x').returncode, 2)

    @unittest.skipUnless(shutil.which('xgettext'), 'there is no xgettext')
    def test_xgettext(self):
        self.put({'translatable': ['q'], 'q': HARD})
        self.run_script()
        done = subprocess.run(['xgettext', '--from-code=UTF-8', '--keyword=N_', '--add-comments',
                               '--no-wrap', '--output=-', self.source / 'po' / 'json-strings.h'],
                              capture_output=True, check=True,
                              env=os.environ | {'LC_ALL': 'C.UTF-8'})
        found = done.stdout.decode('utf-8')
        for text in HARD:
            lines = json_strings.to_c(text)[1:-1].split('\\n')
            for line in lines:
                self.assertIn(line, found)
        self.assertIn('#. data/a.json: q[4]\n', found)
        self.assertNotIn(', c-format', found)


if __name__ == '__main__':
    tap.main()
