"""Holds the published schemas against what the program accepts, refuses and emits.

usage: check_schemas.py SCHEMA_FOLDER FIXTURE_FOLDER EMITTER
"""

import json
import pathlib
import subprocess
import sys
import tempfile

import jsonschema

# Refused for what they mean, not for how they are built: the schema knows no dictionary and no order of dates.
ONLY_BY_MEANING = {"onset-at-birth.json"}
# Not JSON, or JSON in which a parser no longer sees what is wrong.
NOT_FOR_A_SCHEMA = {"broken.json", "unfinished.json", "latin-1.json", "duplicate-key.json"}


def validator(folder, name):
    schema = json.loads((folder / name).read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema)


def edit_validator(folder):
    """The schema of edits, which takes its parts from that of episodes."""
    schema = json.loads((folder / "edit.schema.json").read_text(encoding="utf-8"))
    parts = json.loads((folder / "episode.schema.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    resolver = jsonschema.RefResolver("", schema, store={"episode.schema.json": parts})
    return jsonschema.Draft202012Validator(schema, resolver=resolver)


def first_problem(schema, text):
    problem = next(iter(schema.iter_errors(json.loads(text))), None)
    return None if problem is None else f"{problem.json_path}: {problem.message}"


def main():
    schemas, fixtures = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
    episode = validator(schemas, "episode.schema.json")
    assessment = validator(schemas, "assessment.schema.json")
    wrong = []
    checked = 0

    def expect(name, problem, refused):
        nonlocal checked
        checked += 1
        if (problem is not None) != refused:
            wrong.append(f"{name}: {'is not refused' if refused else problem}")

    for file in sorted((fixtures / "accepted").glob("*.json")):
        expect(file.name, first_problem(episode, file.read_text(encoding="utf-8")), False)
    for file in sorted((fixtures / "refused").glob("*.json")):
        if file.name not in NOT_FOR_A_SCHEMA:
            problem = first_problem(episode, file.read_text(encoding="utf-8"))
            expect(file.name, problem, file.name not in ONLY_BY_MEANING)
    edit = edit_validator(schemas)
    examples = edit.schema["examples"]
    for example in examples:
        expect(f"example {list(example)[0]}", first_problem(edit, json.dumps(example)), False)
        wider = {kind: {**said, "no-such-key": 1} for kind, said in example.items()}
        expect(f"widened {list(example)[0]}", first_problem(edit, json.dumps(wider)), True)
    if {kind for example in examples for kind in example} != set(edit.schema["properties"]):
        wrong.append("edit.schema.json: expected an example of each kind of edit")
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([sys.argv[3], folder], check=True)
        for file in sorted(pathlib.Path(folder).iterdir()):
            schema = assessment if file.name.endswith(".assessment.json") else episode
            expect(file.name, first_problem(schema, file.read_text(encoding="utf-8")), False)
    print(f"{checked} files held against the schemas")
    print("\n".join(wrong))
    return 1 if wrong or checked < 15 else 0


if __name__ == "__main__":
    sys.exit(main())
