#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""install-packages asks apt only for what is missing, and else says exactly what that is.

The programs of the system that it calls are stood in for by a script that logs each call and
answers from the environment.
"""

import os
import pathlib
import re
import subprocess
import tempfile
import unittest

import tap

STAND_IN = r'''#!/bin/sh
name=${0##*/}
echo "$name $*" >> "$CALLS"
case $name in
  id) echo "$USER_ID" ;;
  sudo) [ "$SUDO" = yes ] || exit 1; shift; "$@" ;;
  dpkg-query)
    shift 3
    for package; do
      case " $MISSING " in *" $package "*) ;; *) echo "installed $package" ;; esac
    done ;;
  rpm) case " $MISSING " in *" $4 "*) exit 1 ;; esac ;;
  pacman) for package in $MISSING; do echo "$package"; done; exit 127 ;;
  apt-get)
    case "$*" in
      *--simulate*) [ "$LISTS" != old ] ;;
      *update*) ;;
      *) [ "$APT" != broken ] || { echo "E: no space"; exit 100; } ;;
    esac ;;
  meson) ;;
  pkg-config) [ "$LIBRARIES" = yes ] ;;
esac
'''
NAMES = ['id', 'sudo', 'dpkg-query', 'rpm', 'pacman', 'apt-get', 'meson', 'pkg-config']
DEBIAN, UBUNTU = 'ID=debian\n', 'ID=ubuntu\nID_LIKE=debian\n'
MINT = 'ID=linuxmint\nID_LIKE="ubuntu debian"\n'
FEDORA, ARCH, OTHER = 'ID=fedora\n', 'ID=arch\n', 'ID=nixos\n'


class InstallPackages(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)
        self.calls = self.folder / 'calls'
        for name in NAMES:
            (self.folder / name).write_text(STAND_IN)
            (self.folder / name).chmod(0o755)

    def run_it(self, system, groups=('build', 'test'), **answers):
        """Returns the exit status, what was said, and the calls of apt-get."""
        (self.folder / 'os-release').write_text(system)
        self.calls.write_text('')
        env = {'PATH': f'{self.folder}:/usr/bin:/bin', 'OS_RELEASE': f'{self.folder}/os-release',
               'CALLS': str(self.calls), 'USER_ID': '0', 'MISSING': ''} | answers
        done = subprocess.run([tap.BUILD_AUX / 'install-packages', *groups], env=env, cwd='/',
                              check=False, capture_output=True, text=True)
        self.assertEqual(done.stdout, '')
        return done.returncode, done.stderr, [
            call for call in self.calls.read_text().splitlines() if call.startswith('apt-get')]

    def test_nothing_missing(self):
        for system in (DEBIAN, UBUNTU, MINT, FEDORA, OTHER):
            with self.subTest(system):
                self.assertEqual(self.run_it(system, LIBRARIES='yes'), (0, '', []))

    def test_root_installs_what_is_missing(self):
        status, said, apt = self.run_it(DEBIAN, MISSING='meson xvfb')
        self.assertEqual((status, said), (0, 'Installing with apt: meson xvfb\n'))
        self.assertEqual(len(apt), 2, apt)
        self.assertIn('--simulate', apt[0])
        self.assertRegex(apt[1], r'--no-install-recommends .*install meson xvfb$')

    def test_lists_are_fetched_if_they_are_old(self):
        status, _, apt = self.run_it(DEBIAN, MISSING='meson', LISTS='old')
        self.assertEqual(status, 0)
        self.assertRegex(apt[1], r' update$')
        self.assertRegex(apt[2], r' install meson$')
        self.assertEqual(len(apt), 3, apt)

    def test_only_the_groups_asked_for(self):
        self.assertEqual(self.run_it(DEBIAN, groups=['build'], MISSING='xvfb'), (0, '', []))

    def test_sudo_without_a_question(self):
        for system in (UBUNTU, MINT):
            with self.subTest(system):
                status, _, apt = self.run_it(system, MISSING='meson', USER_ID='1000', SUDO='yes')
                self.assertEqual(status, 0)
                self.assertRegex(apt[-1], r' install meson$')
                self.assertIn('sudo -n env DEBIAN_FRONTEND=noninteractive apt-get',
                              self.calls.read_text())

    def test_no_right_to_install(self):
        status, said, apt = self.run_it(DEBIAN, MISSING='meson xvfb', USER_ID='1000')
        self.assertEqual((status, apt), (2, []))
        self.assertEqual(said.splitlines()[-1], '  sudo apt install meson xvfb')

    def test_apt_fails(self):
        status, said, _ = self.run_it(DEBIAN, MISSING='meson', APT='broken')
        self.assertEqual(status, 2)
        self.assertIn('E: no space', said)
        self.assertEqual(said.splitlines()[-1], '  sudo apt install meson')

    def test_fedora(self):
        status, said, _ = self.run_it(FEDORA, MISSING='gtk4-devel meson')
        self.assertEqual((status, said.splitlines()[-1]), (2, '  sudo dnf install gtk4-devel meson'))

    def test_arch(self):
        status, said, _ = self.run_it(ARCH, MISSING='gtk4 meson')
        self.assertEqual((status, said.splitlines()[-1]),
                         (2, '  sudo pacman -S --needed gtk4 meson'))
        self.assertIn(' glib2-devel', self.calls.read_text())

    def test_another_system(self):
        status, said, apt = self.run_it(OTHER, groups=['build'])
        self.assertEqual((status, apt), (2, []))
        self.assertRegex(said, r'Debian, Ubuntu: .*\blibgtk-4-dev\b')
        self.assertRegex(said, r'Fedora: .*\bgtk4-devel\b')
        self.assertRegex(said, r'Arch Linux: .*\bgtk4\b')
        self.assertNotIn('xvfb', said)


class Packages(unittest.TestCase):
    INSTALLERS = [(1, 'apt install'), (2, 'dnf install'), (3, 'pacman -S(?: --needed)?')]

    def read_rows(self):
        lines = (tap.BUILD_AUX / 'packages').read_text().splitlines()
        return [line.split() for line in lines if line and not line.startswith('#')]

    def test_list_is_well_formed(self):
        rows = self.read_rows()
        self.assertEqual({len(row) for row in rows}, {4})
        self.assertEqual({row[0] for row in rows}, {'build', 'test', 'valgrind'})
        self.assertEqual(len({row[1] for row in rows}), len(rows))
        groups = [[row[1] for row in rows if row[0] == group] for group in ('build', 'test')]
        for names in groups:
            self.assertEqual(names, sorted(names))

    def test_readme_has_the_same_names(self):
        readme = pathlib.Path(os.environ['SOURCE_DIR'], 'README.md').read_text()
        if not readme:
            self.skipTest('the README is still empty')
        readme = readme.replace('\\\n', ' ')
        for column, installer in self.INSTALLERS:
            wanted = {row[column] for row in self.read_rows() if row[0] == 'build'} - {'-'}
            told = re.search(f'{installer} ([^`\n]*)', readme)
            self.assertIsNotNone(told, f'no line with {installer}')
            self.assertEqual(set(told[1].split()), wanted)


if __name__ == '__main__':
    tap.main()
