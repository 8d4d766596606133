# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs the unittest cases of a program and prints what came out as TAP."""

import importlib.machinery
import importlib.util
import os
import pathlib
import sys
import unittest

BUILD_AUX = pathlib.Path(os.environ['BUILD_AUX'])


class TapResult(unittest.TestResult):
    number = 0
    bad_before = 0
    skip_reason = None

    def count_bad(self):
        return len(self.failures) + len(self.errors) + len(self.unexpectedSuccesses)

    def startTest(self, test):
        super().startTest(test)
        self.number += 1
        self.bad_before = self.count_bad()

    def addSkip(self, test, reason):
        super().addSkip(test, reason)
        self.skip_reason = reason

    def stopTest(self, test):
        for _, trace in self.failures + self.errors:
            print(''.join(f'# {line}\n' for line in trace.splitlines()), end='')
        is_bad = self.count_bad() > self.bad_before
        skip = f' # SKIP {self.skip_reason}' if self.skip_reason else ''
        print(f"{'not ok' if is_bad else 'ok'} {self.number} {test.id()}{skip}", flush=True)
        self.skip_reason = None
        self.failures.clear()
        self.errors.clear()
        super().stopTest(test)


def load_script(name):
    """Imports a script of build-aux, which has no .py at its end."""
    loader = importlib.machinery.SourceFileLoader(name.replace('-', '_'), str(BUILD_AUX / name))
    module = importlib.util.module_from_spec(
        importlib.util.spec_from_loader(loader.name, loader))
    loader.exec_module(module)
    return module


def main():
    sys.dont_write_bytecode = True
    suite = unittest.defaultTestLoader.loadTestsFromModule(sys.modules['__main__'])
    print(f'1..{suite.countTestCases()}')
    suite.run(TapResult())
