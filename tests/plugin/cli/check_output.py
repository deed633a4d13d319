"""Holds what the program emits against the published schemas.

usage: check_output.py CALCAR SCHEMA_FOLDER EXAMPLE_FOLDER
"""

import json
import pathlib
import subprocess
import sys

import jsonschema


def emitted(*arguments):
    return json.loads(subprocess.run(arguments, check=True, capture_output=True).stdout)


def main():
    calcar, schemas, examples = sys.argv[1], pathlib.Path(sys.argv[2]), pathlib.Path(sys.argv[3])
    episode = json.loads((schemas / "episode.schema.json").read_text(encoding="utf-8"))
    assessment = json.loads((schemas / "assessment.schema.json").read_text(encoding="utf-8"))
    jsonschema.validate(emitted(calcar, "new", "--json"), episode, jsonschema.Draft202012Validator)
    cases = sorted(examples.glob("*/case.yaml"))
    for case in cases:
        for moment in ("last-visit", "2020-01-01", "2040-01-01"):
            result = emitted(calcar, "assess", str(case), "--json", "--as-of", moment)
            jsonschema.validate(result, assessment, jsonschema.Draft202012Validator)
    print(f"{len(cases)} cases assessed")
    return 0 if cases else 1


if __name__ == "__main__":
    sys.exit(main())
