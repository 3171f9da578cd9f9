"""
Profiles of hypothesis: `ci` gives the same examples each time, `dev` and `nightly` look for new ones.

HYPOTHESIS_PROFILE names one; without it CI takes `ci` and everybody else `dev`.
"""

import os

from hypothesis import settings

# No deadlines: they measure the machine, not the code.
settings.register_profile("ci", derandomize=True, deadline=None, print_blob=True)
settings.register_profile("dev", deadline=None)
settings.register_profile("nightly", deadline=None, max_examples=2_000, print_blob=True)

# Tests in several processes are told the width of the terminal; commands would cut their tables to it.
os.environ.pop("COLUMNS", None)

# Java starts for a few seconds, in which it gains nothing from compiling well (tests on Spark).
os.environ.setdefault("JDK_JAVA_OPTIONS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC")

settings.load_profile(
    os.environ.get("HYPOTHESIS_PROFILE") or ("ci" if os.environ.get("CI") else "dev")
)
