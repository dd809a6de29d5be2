"""Runs automl-lint, which pip has put beside the packages."""

import os
import sys


def main():
    # pip puts it into `share` of the environment (site-packages is in lib/pythonX.Y, elsewhere in
    # lib/python), and with --target beside this package.
    packages = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    for above in ("", "../..", "../../.."):
        launcher = os.path.join(packages, above, "share/automl_lint/bin/automl-lint")
        if os.path.exists(launcher):
            break
    else:
        return "its files are missing; install the wheel again"
    try:
        os.execv(launcher, [launcher] + sys.argv[1:])
    except OSError as error:
        return "%s cannot be started: %s" % (os.path.normpath(launcher), error.strerror)


if __name__ == "__main__":
    print("automl-lint:", main(), file=sys.stderr)
    sys.exit(2)
