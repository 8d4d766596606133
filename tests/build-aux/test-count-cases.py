#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The totals of a test run are those of its cases, and nothing that went wrong is left out."""

import json
import os
import pathlib
import subprocess
import tempfile
import unittest

import tap

count_cases = tap.load_script('count-cases')

NESTED = 'TAP version 14\n    # Subtest: a\n    ok 1 - b\n    ok 2 - c\n    1..2\nok 1 - a\n1..1\n'

# What a program that says TAP printed, how it ended, and (passed, failed, skipped).
TAP = [
    ('1..2\nok 1 /a\nok 2 /b\n', 'OK', 0, (2, 0, 0)),
    ('# seed\nok 1 /a\n# Start\nok 2 /b\n1..2\n', 'OK', 0, (2, 0, 0)),
    ('1..2\nok 1 /a\nnot ok 2 /b\n', 'FAIL', 1, (1, 1, 0)),
    ('1..2\nok 1 /a\nok 2 /b # SKIP no display\n', 'OK', 0, (1, 0, 1)),
    ('1..1\nok 1 /a # skipped\n', 'SKIP', 0, (0, 0, 1)),
    ('1..1\nok 1 /a#b\n', 'OK', 0, (1, 0, 0)),
    ('1..0 # SKIP no display\n', 'SKIP', 0, (0, 0, 1)),
    ('1..2\nok 1 /a\nnot ok 2 /b # TODO later\n', 'OK', 0, (1, 0, 1)),
    ('1..2\nok 1 /a\nok 2 /b # TODO works already\n', 'FAIL', 0, (1, 1, 0)),
    ('', 'SKIP', 0, (0, 1, 0)),
    ('', 'ERROR', -11, (0, 1, 0)),
    ('', 'ERROR', 77, (0, 1, 0)),
    ('ok 1 /a\n', 'ERROR', 0, (1, 1, 0)),
    ('1..3\nok 1 /a\n', 'ERROR', 0, (1, 1, 0)),
    ('1..3\nok 1 /a\n', 'ERROR', -6, (1, 1, 0)),
    ('1..1\nok 1 /a\nok 2 /b\n', 'ERROR', 0, (2, 1, 0)),
    ('1..1\nok 1 /a\n1..1\n', 'ERROR', 0, (1, 1, 0)),
    ('1..1\nok 1 /a\n', 'ERROR', 23, (1, 1, 0)),
    ('1..2\nok 1 /a\n', 'TIMEOUT', -9, (1, 1, 0)),
    ('1..2\nok 1 /a\nok 2 /b\n', 'TIMEOUT', -9, (2, 1, 0)),
    ('1..3\nok 1 /a\nBail out! ERROR:test.c:9\n', 'ERROR', -6, (1, 1, 0)),
    ('1..0 # SKIP\n', 'ERROR', 1, (0, 1, 0)),
    ('okay\nnot okay\n1..1\nok 1 /a\n', 'OK', 0, (1, 0, 0)),
    (NESTED, 'OK', 0, (2, 0, 0)),
    (NESTED.replace('ok 2', 'not ok 2').replace('ok 1 - a', 'not ok 1 - a'), 'FAIL', 1, (1, 1, 0)),
    (NESTED.replace('ok 1 - a', 'not ok 1 - a'), 'FAIL', 0, (2, 1, 0)),
]

EXIT_CODE = [
    ('OK', (1, 0, 0)),
    ('EXPECTEDFAIL', (1, 0, 0)),
    ('FAIL', (0, 1, 0)),
    ('ERROR', (0, 1, 0)),
    ('TIMEOUT', (0, 1, 0)),
    ('UNEXPECTEDPASS', (0, 1, 0)),
    ('INTERRUPT', (0, 1, 0)),
    ('SKIP', (0, 0, 1)),
]


def entry(result, stdout='', status=0, name='x'):
    return {'name': name, 'result': result, 'stdout': stdout, 'returncode': status,
            'command': ['./test']}


class CountCases(unittest.TestCase):
    def assert_totals(self, totals, expected):
        self.assertEqual((totals['passed'], totals['failed'], totals['skipped']), expected)

    def test_exit_code_programs(self):
        for result, expected in EXIT_CODE:
            with self.subTest(result):
                self.assert_totals(count_cases.count_program(entry(result, 'ok 1\n'), False),
                                   expected)


class CountRun(unittest.TestCase):
    TESTS = [
        {'name': 'model', 'suite': ['starling:core'], 'protocol': 'tap'},
        {'name': 'desktop', 'suite': ['starling:data'], 'protocol': 'exitcode'},
        {'name': 'bare', 'suite': ['starling'], 'protocol': 'tap'},
    ]

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.build = pathlib.Path(folder.name)
        (self.build / 'meson-logs').mkdir()
        (self.build / 'meson-info').mkdir()
        (self.build / 'meson-info/intro-tests.json').write_text(json.dumps(self.TESTS))

    def write_log(self, *entries, name='testlog.json', age=0):
        path = self.build / 'meson-logs' / name
        path.write_text(''.join(json.dumps(entry) + '\n' for entry in entries))
        os.utime(path, (1_000_000 - age, 1_000_000 - age))

    def assert_run(self, expected_line, expected_status):
        run = subprocess.run([tap.BUILD_AUX / 'count-cases', self.build], check=False,
                             capture_output=True, text=True)
        self.assertEqual((run.stdout.splitlines()[-1], run.returncode),
                         (expected_line, expected_status))
        return run.stdout

    def test_sum(self):
        self.write_log(entry('OK', '1..2\nok 1\nok 2\n', name='starling:core / model'),
                       entry('OK', 'all is well', name='starling:data / desktop'),
                       entry('SKIP', '1..0 # SKIP\n', name='starling / bare'))
        self.assert_run('3 passed, 0 failed, 1 skipped', 0)

    def test_names_without_suites(self):
        self.write_log(entry('SKIP', '', name='model'), entry('OK', '', name='desktop'))
        self.assert_run('1 passed, 1 failed, 0 skipped', 1)

    def test_one_failure_fails_the_run(self):
        self.write_log(entry('FAIL', '1..2\nok 1\nnot ok 2\n', 1, 'starling:core / model'))
        printed = self.assert_run('1 passed, 1 failed, 0 skipped', 1)
        self.assertIn('core / model: FAIL, exit status 1\n./test\n1..2\nok 1\nnot ok 2\n', printed)

    def test_good_programs_are_not_shown(self):
        self.write_log(entry('OK', '1..1\nok 1 /secret\n', name='starling:core / model'))
        self.assertNotIn('secret', self.assert_run('1 passed, 0 failed, 0 skipped', 0))

    def test_long_output_is_cut(self):
        lines = ''.join(f'# {number}\n' for number in range(1000)) + '1..1\nnot ok 1\n'
        self.write_log(entry('FAIL', lines, 1, 'starling:core / model'))
        printed = self.assert_run('0 passed, 1 failed, 0 skipped', 1)
        self.assertIn('802 lines before', printed)
        self.assertNotIn('# 801\n', printed)
        self.assertIn('# 802\n', printed)

    def test_nothing_ran(self):
        self.assert_run('0 passed, 0 failed, 0 skipped', 1)
        self.write_log()
        self.assert_run('0 passed, 0 failed, 0 skipped', 1)

    def test_all_skipped(self):
        self.write_log(entry('SKIP', '1..0 # SKIP\n', name='starling:core / model'))
        self.assert_run('0 passed, 0 failed, 1 skipped', 1)

    def test_newest_log(self):
        self.write_log(entry('OK', name='desktop'), name='testlog-valgrind.json')
        self.write_log(entry('FAIL', name='desktop'), age=60)
        self.assert_run('1 passed, 0 failed, 0 skipped', 0)


def add_tap_case(number, stdout, result, status, expected):
    def test(self):
        self.assert_totals(count_cases.count_program(entry(result, stdout, status), True), expected)

    setattr(CountCases, f'test_tap_{number:02}', test)


for number, row in enumerate(TAP, 1):
    add_tap_case(number, *row)

if __name__ == '__main__':
    tap.main()
