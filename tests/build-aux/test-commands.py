#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The two commands of the README, and the private places that tests run in.

The commands are copied into a small tree where stand-ins play the installer, the build, meson
and the programs that are run: each writes its name and arguments down.
"""

import os
import pathlib
import shutil
import subprocess
import tempfile
import unittest

import tap

STAND_IN = '#!/bin/sh\nprintf "%s|" "${0##*/}" "$@" >> "$CALLS"; echo >> "$CALLS"\n'
PROGRAM = STAND_IN + 'echo out; env > "$CALLS.env"; exit "${PROGRAM_STATUS:-0}"\n'
MESON = STAND_IN + r'''
env > "$CALLS.env"
printf '%s' "$LOG" > "$3/meson-logs/testlog.json"
exit "${MESON_STATUS:-0}"
'''
HAS_SESSION = shutil.which('Xvfb') and shutil.which('dbus-daemon')
LOG = '{"name": "a", "result": "OK", "stdout": "", "returncode": 0, "command": ["a"]}'


class Commands(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix='star ling-')
        self.addCleanup(folder.cleanup)
        self.top = pathlib.Path(folder.name)
        self.calls = self.top / 'calls'
        for name in ('run', 'test', 'count-cases'):
            self.put(f'build-aux/{name}', (tap.BUILD_AUX / name).read_text())
        self.put('build-aux/install-packages', STAND_IN + 'exit "${INSTALL_STATUS:-0}"\n')
        self.put('build-aux/build', STAND_IN + 'exit "${BUILD_STATUS:-0}"\n')
        self.put('bin/meson', MESON)

    def put(self, name, text):
        path = self.top / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
        path.chmod(0o755)

    def call(self, name, *arguments, **env):
        """Returns what came of the command, and the calls that it made."""
        self.calls.write_text('')
        env = {'PATH': f"{self.top}/bin:{os.environ['PATH']}", 'CALLS': str(self.calls),
               'LOG': LOG} | env
        done = subprocess.run([self.top / 'build-aux' / name, *arguments], env=env, cwd='/',
                              check=False, capture_output=True, text=True,
                              stdin=subprocess.DEVNULL)
        return done, self.calls.read_text().splitlines()

    def env_of_program(self):
        lines = pathlib.Path(f'{self.calls}.env').read_text().splitlines()
        return dict(line.split('=', 1) for line in lines if '=' in line)


class Run(Commands):
    def setUp(self):
        super().setUp()
        self.put('_build/src/cli/starling-cli', PROGRAM)
        self.put('_build/src/app/starling', PROGRAM)
        self.put('help/C/index.page', '<page/>')
        self.put('_build/help/de/index.page', '<page/>')

    def test_command_line(self):
        done, calls = self.call('run', '--cli', 'show', 'two words', '', PROGRAM_STATUS='1')
        self.assertEqual((done.returncode, done.stdout), (1, 'out\n'))
        self.assertEqual(calls, ['install-packages|build|', f'build|{self.top}/_build|',
                                 'starling-cli|show|two words||'])

    def test_no_display(self):
        for status, expected in (('0', 0), ('1', 0), ('2', 2)):
            with self.subTest(status):
                done, calls = self.call('run', PROGRAM_STATUS=status)
                self.assertEqual((done.returncode, done.stdout), (expected, 'out\n'))
                self.assertEqual(len(done.stderr.splitlines()), 1)
                self.assertIn('no display', done.stderr)
                self.assertEqual(calls[-1],
                                 f'starling-cli|check|--file|{self.top}/data/samples.json|')

    def test_display(self):
        for display in ('DISPLAY', 'WAYLAND_DISPLAY'):
            with self.subTest(display):
                done, calls = self.call('run', 'a file.json', **{display: 'any'})
                self.assertEqual((done.returncode, done.stderr), (0, ''))
                self.assertEqual(calls[-1], 'starling|a file.json|')

    def test_environment(self):
        self.call('run', DISPLAY=':9', XDG_DATA_DIRS='/elsewhere')
        env = self.env_of_program()
        self.assertEqual(env['GSETTINGS_SCHEMA_DIR'], f'{self.top}/_build/data')
        self.assertEqual(env['STARLING_LOCALEDIR'], f'{self.top}/_build/po')
        folders = env['XDG_DATA_DIRS'].split(':')
        self.assertEqual(folders[1:], [f'{self.top}/data', '/elsewhere'])
        for language in ('C', 'de'):
            page = pathlib.Path(folders[0], 'help', language, 'starling', 'index.page')
            self.assertEqual(page.read_text(), '<page/>')

    def test_second_call(self):
        for _ in range(2):
            done, _ = self.call('run', DISPLAY=':9')
            self.assertEqual((done.returncode, done.stderr), (0, ''))
        self.assertEqual([path.name for path in (self.top / 'help/C').iterdir()], ['index.page'])

    def test_stops_at_the_first_failure(self):
        done, calls = self.call('run', INSTALL_STATUS='2')
        self.assertEqual((done.returncode, len(calls)), (2, 1))
        done, calls = self.call('run', BUILD_STATUS='2')
        self.assertEqual((done.returncode, len(calls)), (2, 2))


class Test(Commands):
    def setUp(self):
        super().setUp()
        for build in ('_build', '_build-ci', '_build-sanitize'):
            self.put(f'{build}/meson-info/intro-tests.json', '[]')
            (self.top / build / 'meson-logs').mkdir()

    def assert_last_line(self, done, line, status):
        self.assertEqual((done.stdout.splitlines()[-1], done.returncode), (line, status))

    def test_all(self):
        done, calls = self.call('test')
        self.assert_last_line(done, '1 passed, 0 failed, 0 skipped', 0)
        build = f'{self.top}/_build'
        self.assertEqual(calls, [
            'install-packages|build|test|', f'build|{build}|',
            f'meson|test|-C|{build}|--no-rebuild|'])

    def test_werror(self):
        _, calls = self.call('test', '--werror')
        self.assertEqual(calls[1], f'build|{self.top}/_build-ci|-Dwerror=true|')

    def test_sanitize(self):
        _, calls = self.call('test', '--sanitize')
        self.assertIn('/_build-sanitize|-Db_sanitize=address,undefined|', calls[1])
        self.assertIn("lsan.supp'", self.env_of_program()['LSAN_OPTIONS'])

    def test_core(self):
        _, calls = self.call('test', '--core')
        self.assertEqual(len(calls), 3)
        self.assertTrue(calls[2].endswith('|--no-suite|app|'), calls)

    def test_valgrind(self):
        _, calls = self.call('test', '--valgrind')
        self.assertEqual(calls[0], 'install-packages|build|test|valgrind|')
        self.assertIn('|--setup|valgrind|', calls[-1])

    def test_arguments_for_meson(self):
        _, calls = self.call('test', '--core', '--', '--suite', 'core', 'model')
        self.assertTrue(calls[-1].endswith('|app|--suite|core|model|'), calls)

    def test_unknown_option(self):
        done, calls = self.call('test', '--fast')
        self.assertEqual((done.returncode, calls), (2, []))
        self.assertIn('--sanitize', done.stderr)

    def test_no_case(self):
        done, _ = self.call('test', LOG='')
        self.assert_last_line(done, '0 passed, 0 failed, 0 skipped', 1)

    def test_an_older_log_does_not_count(self):
        self.call('test')
        self.put('bin/meson', STAND_IN)
        done, _ = self.call('test')
        self.assert_last_line(done, '0 passed, 0 failed, 0 skipped', 1)

    def test_bad_case(self):
        done, _ = self.call('test', LOG=LOG.replace('OK', 'FAIL'), MESON_STATUS='1')
        self.assert_last_line(done, '0 passed, 1 failed, 0 skipped', 1)

    def test_what_meson_says_counts_too(self):
        done, _ = self.call('test', MESON_STATUS='3')
        self.assertEqual(done.returncode, 3)

    def test_failed_build(self):
        done, calls = self.call('test', BUILD_STATUS='2')
        self.assertEqual((done.returncode, len(calls)), (2, 2))


class PrivatePlaces(unittest.TestCase):
    def call(self, name, script, **env):
        return subprocess.run([tap.BUILD_AUX / name, 'sh', '-c', script], check=False,
                              env=os.environ | env, capture_output=True, text=True)

    def test_home(self):
        done = self.call('private-home', 'find "$HOME" -type f | wc -l; echo "$HOME"; env; exit 7')
        files, home, *env = done.stdout.splitlines()
        self.assertEqual((done.returncode, files), (7, '0'))
        self.assertNotEqual(home, os.environ['HOME'])
        self.assertFalse(pathlib.Path(home).exists())
        for name in ('CACHE', 'CONFIG', 'DATA', 'STATE'):
            self.assertTrue([line for line in env if line.startswith(f'XDG_{name}_HOME={home}/')])

    def test_home_takes_what_an_aborted_test_left(self):
        done = self.call('private-home', 'dirname "$(mktemp -d)"; echo "$HOME"; kill -ABRT $$')
        folder, home = done.stdout.splitlines()
        self.assertEqual(folder, f'{home}/tmp')
        self.assertNotEqual(done.returncode, 0)
        self.assertFalse(pathlib.Path(home).exists())

    @unittest.skipUnless(HAS_SESSION, 'no Xvfb or bus')
    def test_session_in_a_home(self):
        done = self.call('private-home', 'echo "$DISPLAY $XDG_RUNTIME_DIR $HOME"; exit 7',
                         DISPLAY=':none', OWN_SESSION='1')
        self.assertEqual(done.returncode, 7, done.stderr)
        display, runtime, home = done.stdout.split()
        self.assertRegex(display, r'^:\d+$')
        self.assertTrue(runtime.startswith(f'{home}/'))
        self.assertFalse(pathlib.Path(home).exists())

    def test_no_session_in_a_home(self):
        done = self.call('private-home', 'echo "$DISPLAY"', DISPLAY=':none', OWN_SESSION='')
        self.assertEqual((done.returncode, done.stdout), (0, ':none\n'))
        with tempfile.TemporaryDirectory() as folder:
            for name in ('chmod', 'dirname', 'mkdir', 'mktemp', 'rm', 'sh'):
                pathlib.Path(folder, name).symlink_to(shutil.which(name))
            done = self.call('private-home', 'echo "$DISPLAY"', DISPLAY=':none', OWN_SESSION='1',
                             PATH=folder)
        self.assertEqual((done.returncode, done.stdout), (0, ':none\n'))

    @unittest.skipUnless(HAS_SESSION, 'no Xvfb or bus')
    def test_session(self):
        script = 'echo "$DISPLAY $XDG_RUNTIME_DIR $DBUS_SESSION_BUS_ADDRESS"; exit 7'
        done = self.call('private-session', script, DISPLAY=':none', WAYLAND_DISPLAY='none')
        self.assertEqual(done.returncode, 7, done.stderr)
        display, runtime, bus = done.stdout.splitlines()[0].split()
        self.assertRegex(display, r'^:\d+$')
        self.assertTrue(bus.startswith('unix:'))
        self.assertFalse(pathlib.Path(runtime).exists())
        self.assertFalse(pathlib.Path(f'/tmp/.X11-unix/X{display[1:]}').exists())

    def test_no_server(self):
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder, 'Xvfb')
            path.write_text('#!/bin/sh\necho no screen >&2\nexit 1\n')
            path.chmod(0o755)
            done = self.call('private-session', 'echo ran', PATH=f"{folder}:{os.environ['PATH']}")
        self.assertEqual((done.returncode, done.stdout), (2, ''))
        self.assertIn('no screen', done.stderr)


if __name__ == '__main__':
    tap.main()
