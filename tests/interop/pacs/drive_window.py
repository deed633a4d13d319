"""Starts real archives, lets a test drive the window before them, and looks what came to be in them.

Usage: drive_window.py TEST EXAMPLES [OPTION OF THE TEST…]
"""

import os
import pathlib
import subprocess
import sys
import tempfile

import archives

TEST, EXAMPLES, OPTIONS = sys.argv[1], pathlib.Path(sys.argv[2]), sys.argv[3:]
LONGEST = 270


def fill(folder, ports):
    images = folder / "images"
    images.mkdir()
    archives.make_imaging(EXAMPLES, images)
    for port, title in ports:
        archives.store(sorted(images.iterdir()), port, title)


def check_documents(folder, http):
    """Each document that was sent is there once, whole, and under its person."""
    held = [one for one in archives.instances(http) if archives.tags(http, one)["Modality"] == "DOC"]
    assert len(held) == 2, f"{len(held)} documents are in the archive"
    for one in held:
        assert archives.tags(http, one)["PatientName"] == "Reiter^Jonas"
        assert archives.rest(http, f"/instances/{one}/pdf").startswith(b"%PDF-")
        kept = folder / "document.dcm"
        kept.write_bytes(archives.rest(http, f"/instances/{one}/file"))
        verdict = subprocess.run(["dciodvfy", str(kept)], capture_output=True, text=True, timeout=30)
        assert verdict.returncode == 0 and "Error" not in verdict.stderr, verdict.stderr


def main():
    with tempfile.TemporaryDirectory(prefix="calcar-window-") as holder:
        folder = pathlib.Path(holder)
        with archives.Archives(folder) as running:
            dicom, http, orthanc = running.orthanc("orthanc")
            other = running.dcmqrscp("qr")
            archives.wait_for(http, orthanc)
            archives.wait_for(dicom, orthanc)
            fill(folder, ((dicom, "ORTHANC"), (other, "ARCHIVE")))
            given = {"CALCAR_TEST_ORTHANC_DICOM": dicom, "CALCAR_TEST_ORTHANC_WEB": http,
                     "CALCAR_TEST_DCMQRSCP": other, "CALCAR_TEST_PASSWORD": archives.PASSWORD}
            environment = {**os.environ, **{name: str(value) for name, value in given.items()}}
            done = subprocess.run([TEST, *OPTIONS], env=environment, timeout=LONGEST)
            if done.returncode == 0 and not OPTIONS:
                check_documents(folder, http)
            return done.returncode


if __name__ == "__main__":
    sys.exit(main())
