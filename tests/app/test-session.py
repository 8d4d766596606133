#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Uses the program as a person does: a real process, a real window, real key presses.

What a library holds afterwards is asked of starling-cli. Expects STARLING and STARLING_CLI.
"""

import json
import os
import pathlib
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import unittest

sys.path.insert(0, os.environ['TAP_DIR'])
import tap  # noqa: E402

TEXT = 'We moved 40 TB in 6 weeks; the last letter is q'
PATIENCE = 30


def wait_for(condition, what):
    """Asks until it holds; the time is only the limit at which the test fails."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        found = condition()
        if found:
            return found
        time.sleep(0.05)
    raise AssertionError(f'{what}: not within {PATIENCE} s')


def xdotool(*words):
    run = subprocess.run(['xdotool', *map(str, words)], capture_output=True, text=True)
    return run.stdout.split() if run.returncode == 0 else []


class Session(unittest.TestCase):
    def setUp(self):
        self.home = pathlib.Path(tempfile.mkdtemp(prefix='starling-session-'))
        self.env = dict(os.environ, HOME=str(self.home))
        for name in ('DATA', 'CONFIG', 'CACHE', 'STATE'):
            self.env[f'XDG_{name}_HOME'] = str(self.home / name.lower())
        self.app = None

    def tearDown(self):
        if self.app is not None and self.app.poll() is None:
            self.app.kill()
            self.app.wait()
        shutil.rmtree(self.home, ignore_errors=True)

    def start(self):
        self.console = open(self.home / 'console', 'w+', encoding='utf-8')
        self.app = subprocess.Popen([os.environ['STARLING']], env=self.env,
                                    stdout=self.console, stderr=subprocess.STDOUT)
        self.window = wait_for(self.find_window, 'the window')[-1]
        xdotool('windowfocus', '--sync', self.window)

    def find_window(self):
        self.assertIsNone(self.app.poll(), self.read_console())
        return xdotool('search', '--onlyvisible', '--pid', self.app.pid)

    def begin_story(self):
        xdotool('key', 'ctrl+n')
        wait_for(self.list_stories, 'the new story')

    def type_texts(self):
        xdotool('type', '--delay', '12', 'Real keys')
        xdotool('key', 'Return')
        xdotool('type', '--delay', '12', TEXT)

    def type_story(self):
        self.begin_story()
        self.type_texts()

    def cli(self, *words):
        run = subprocess.run([os.environ['STARLING_CLI'], *words], env=self.env,
                             capture_output=True, text=True)
        self.assertIn(run.returncode, (0, 1), run.stderr)
        return run.stdout

    def list_stories(self):
        return self.cli('list').strip()

    def saved(self):
        return json.loads(self.cli('export'))['stories']

    def assert_saved(self):
        stories = self.saved()
        self.assertEqual([story['title'] for story in stories], ['Real keys'])
        self.assertEqual(stories[0]['sections']['situation'], TEXT)

    def read_console(self):
        self.console.seek(0)
        return self.console.read()

    def assert_quiet(self):
        said = [line for line in self.read_console().splitlines()
                if 'CRITICAL' in line or 'WARNING' in line]
        self.assertEqual(said, [])

    def test_killed_two_seconds_after_the_last_key(self):
        self.start()
        self.type_story()
        time.sleep(2)  # What is promised, not a wait for something to happen.
        self.app.kill()
        self.app.wait()
        self.assert_saved()
        self.assert_quiet()

    def test_closed_at_once(self):
        self.start()
        self.type_story()
        xdotool('key', 'ctrl+w')
        self.assertEqual(self.app.wait(PATIENCE), 0)
        self.assert_saved()
        self.assert_quiet()

    def test_terminated_at_once(self):
        self.start()
        self.type_story()
        self.app.send_signal(signal.SIGTERM)
        self.assertEqual(self.app.wait(PATIENCE), 0)
        self.assert_saved()

    def test_terminated_before_it_looked_at_the_keys(self):
        self.start()
        self.begin_story()
        self.app.send_signal(signal.SIGSTOP)
        self.type_texts()
        self.app.send_signal(signal.SIGTERM)
        self.app.send_signal(signal.SIGCONT)
        self.assertEqual(self.app.wait(PATIENCE), 0)
        self.assert_saved()

    def test_quiet_start_and_end(self):
        self.start()
        xdotool('key', 'ctrl+q')
        self.assertEqual(self.app.wait(PATIENCE), 0)
        self.assert_quiet()


if __name__ == '__main__':
    if not os.environ.get('DISPLAY') or shutil.which('xdotool') is None:
        print('1..0 # SKIP no display or no xdotool')
        sys.exit(0)
    tap.main()
