#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The flatpak manifest is well formed and asks for no more than a window needs."""

import json
import os
import shutil
import subprocess
import unittest

import tap

PATH = tap.BUILD_AUX / f"{os.environ['APP_ID']}.json"
FINISH_ARGS = {'--share=ipc', '--socket=fallback-x11', '--socket=wayland', '--device=dri'}


class Flatpak(unittest.TestCase):
    def test_id(self):
        self.assertEqual(json.loads(PATH.read_text())['id'], os.environ['APP_ID'])

    def test_permissions(self):
        self.assertEqual(set(json.loads(PATH.read_text())['finish-args']), FINISH_ARGS)

    @unittest.skipUnless(shutil.which('flatpak-builder'), 'no flatpak-builder')
    def test_builder_knows_every_key(self):
        shown = subprocess.run(['flatpak-builder', '--show-manifest', PATH], check=False,
                               capture_output=True, text=True)
        self.assertEqual((shown.returncode, shown.stderr), (0, ''))


if __name__ == '__main__':
    tap.main()
