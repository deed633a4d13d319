"""Asks, imports from and sends to real archives: Orthanc and dcmqrscp, in the clear and over TLS.

Usage: check_pacs.py CALCAR EXAMPLES
"""

import json
import os
import pathlib
import subprocess
import sys
import tempfile
import unittest

import archives
import pydicom

CALCAR, EXAMPLES = sys.argv[1], pathlib.Path(sys.argv[2])
CASE = EXAMPLES / "labral" / "case.yaml"
CASE_ID, FAMILY = "4713", "Reiter"
STUDY = archives.ROOT + "471"
PDF = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\nan odd number of bytes" + bytes(range(256)) + b"\x00\n%%EOF\n"


class Pacs(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.holder = tempfile.TemporaryDirectory(prefix="calcar-pacs-")
        cls.folder = pathlib.Path(cls.holder.name)
        cls.addClassCleanup(cls.holder.cleanup)
        cls.archives = archives.Archives(cls.folder)
        cls.addClassCleanup(cls.archives.__exit__, None, None, None)
        cls.tls = archives.Certificates(cls.folder)
        cls.start()
        cls.configure()
        cls.fill()

    @classmethod
    def start(cls):
        cls.clear_dicom, cls.http, clear = cls.archives.orthanc("orthanc")
        cls.tls_dicom, tls_http, encrypted = cls.archives.orthanc("orthanc-tls", cls.tls)
        cls.qr = cls.archives.dcmqrscp("qr")
        cls.qr_tls, _ = archives.tls_front(cls.qr, cls.tls, "good")
        cls.qr_wrong, cls.seen_by_wrong = archives.tls_front(cls.qr, cls.tls, "wrong")
        for port, process in ((cls.http, clear), (cls.clear_dicom, clear), (tls_http, encrypted),
                              (cls.tls_dicom, encrypted)):
            archives.wait_for(port, process)
        cls.tls_http = tls_http
        cls.https, _ = archives.tls_front(cls.http, cls.tls, "good")
        cls.https_wrong, cls.seen_by_wrong_web = archives.tls_front(cls.http, cls.tls, "wrong")

    @classmethod
    def configure(cls):
        for name, text in (("password", archives.PASSWORD), ("bad", "canary-bad")):
            (cls.folder / name).write_text(text + "\n")
            (cls.folder / name).chmod(0o600)
        tls = "tls: { ca: ca.crt, certificate: client.crt, key: client.key }"
        login = "auth: { basic: { user: calcar, password-file: password } }"
        dimse = "{{ kind: dimse, host: {}, port: {}, called: {}, {} }}".format
        web = "{{ kind: dicomweb, url: 'https://{}:{}/dicom-web', {}, tls: {{ ca: {} }} }}".format
        cls.nodes = {
            "orthanc": dimse("localhost", cls.clear_dicom, "ORTHANC", "tls: none"),
            "orthanc-tls": dimse("localhost", cls.tls_dicom, "ORTHANC", tls),
            "orthanc-tls-by-address": dimse("127.0.0.1", cls.tls_dicom, "ORTHANC", tls),
            "qr": dimse("localhost", cls.qr, "ARCHIVE", "tls: none"),
            "qr-tls": dimse("localhost", cls.qr_tls, "ARCHIVE", tls),
            "qr-wrong-name": dimse("localhost", cls.qr_wrong, "ARCHIVE", tls),
            "qr-its-name": dimse("localhost", cls.qr_wrong, "ARCHIVE", tls.replace(
                "}", ", peer-name: pacs.elsewhere.example }")),
            "qr-other-authority": dimse("localhost", cls.qr_tls, "ARCHIVE", tls.replace("ca.crt", "other.crt")),
            "qr-title": dimse("localhost", cls.qr, "NOBODY", "tls: none"),
            "web": web("localhost", cls.https, login, "ca.crt"),
            "web-by-address": web("127.0.0.1", cls.https, login, "ca.crt"),
            "web-wrong-name": web("localhost", cls.https_wrong, login, "ca.crt"),
            "web-other-authority": web("localhost", cls.https, login, "other.crt"),
            "web-bad-password": web("localhost", cls.https, login.replace("password }", "bad }"), "ca.crt"),
            "web-clear": "{{ kind: dicomweb, url: 'http://127.0.0.1:{}/dicom-web', {} }}".format(cls.http, login)}
        file = cls.folder / "pacs.yaml"
        file.write_text("nodes:\n" + "".join(f"  {name}: {node}\n" for name, node in cls.nodes.items()))
        file.chmod(0o600)

    @classmethod
    def fill(cls):
        images = cls.folder / "images"
        images.mkdir()
        archives.make_imaging(EXAMPLES, images)
        files = sorted(map(str, images.iterdir()))
        tls = ["+tls", cls.tls.key("client"), cls.tls.certificate("client"), "+cf", cls.tls.ca]
        for port, title, encryption in ((cls.clear_dicom, "ORTHANC", []), (cls.tls_dicom, "ORTHANC", tls),
                                        (cls.qr, "ARCHIVE", [])):
            archives.store(files, port, title, encryption)

    def calcar(self, *arguments, expect=0):
        done = subprocess.run([CALCAR, "pacs", "--nodes", str(self.folder / "pacs.yaml"), *map(str, arguments)],
                              capture_output=True, text=True, timeout=50)
        self.assertEqual(done.returncode, expect, f"{arguments}: {done.stderr}")
        for secret in (FAMILY, "canary"):
            self.assertNotIn(secret, done.stderr)
        return done

    def find(self, node, *arguments):
        return json.loads(self.calcar("find", node, "--json", *arguments).stdout)

    def rest(self, path, http=None):
        return archives.rest(http or self.http, path)

    def letter(self, name):
        """A letter that no other test sends."""
        file = self.folder / f"{name}.pdf"
        file.write_bytes(PDF + name.encode())
        os.utime(file, (1_795_000_000, 1_795_000_000))
        return file

    def check_document(self, dicom, pdf):
        """Complete by an independent validator, and the same PDF by an independent reader."""
        verdict = subprocess.run(["dciodvfy", str(dicom)], capture_output=True, text=True)
        self.assertEqual(verdict.returncode, 0, verdict.stderr)
        self.assertNotRegex(verdict.stdout + verdict.stderr, "Error|Warning")
        read = pydicom.dcmread(dicom)
        self.assertEqual(read.EncapsulatedDocument[:read.EncapsulatedDocumentLength], pdf.read_bytes())
        self.assertEqual((read.Modality, read.BurnedInAnnotation, read.MIMETypeOfEncapsulatedDocument),
                         ("DOC", "YES", "application/pdf"))
        return read

    def test_echo_is_answered_in_the_clear_and_over_tls(self):
        for node in ("orthanc", "orthanc-tls", "orthanc-tls-by-address", "qr", "qr-tls", "qr-its-name", "web",
                     "web-by-address", "web-clear"):
            with self.subTest(node):
                self.assertIn("answers", self.calcar("echo", node).stdout)

    def test_a_certificate_for_another_name_is_refused(self):
        for node in ("qr-wrong-name", "web-wrong-name"):
            with self.subTest(node):
                self.assertIn("it is for another name", self.calcar("echo", node, expect=1).stderr)
        self.assertEqual(self.seen_by_wrong_web, [])

    def test_a_certificate_of_another_authority_is_refused(self):
        for node in ("qr-other-authority", "web-other-authority"):
            with self.subTest(node):
                self.assertIn("is not trusted", self.calcar("echo", node, expect=1).stderr)

    def test_a_refusal_says_what_to_do(self):
        self.assertIn("check auth", self.calcar("echo", "web-bad-password", expect=1).stderr)
        self.assertIn("“called”", self.calcar("echo", "qr-title", expect=1).stderr)
        self.assertIn("did you mean orthanc?", self.calcar("echo", "ortanc", expect=1).stderr)

    def test_every_level_is_found_everywhere(self):
        for node in ("orthanc", "orthanc-tls", "qr", "qr-tls", "web", "web-clear"):
            with self.subTest(node):
                people = self.find(node, "--patient-id", CASE_ID, "--level", "patient")["people"]
                self.assertEqual([person["name"] for person in people], ["Reiter, Jonas"])
                studies = self.find(node, "--case", CASE, "--level", "image")["studies"]
                images = {study["study"]: sum(series["instances"] for series in study["series"]
                                              if series["modality"] != "DOC") for study in studies}
                self.assertEqual({uid: count for uid, count in images.items() if count},
                                 {STUDY + "3.1": 2, STUDY + "3.2": 6})
                series = self.find(node, "--study-uid", STUDY + "3.2", "--level", "series")["studies"][0]["series"]
                self.assertEqual(len([one for one in series if one["modality"] == "MR"]), 3)

    def test_import_attaches_the_studies_of_the_person_of_the_case(self):
        for node in ("orthanc", "qr", "web"):
            with self.subTest(node):
                case = self.folder / f"import-{node}.yaml"
                case.write_text(CASE.read_text())
                self.calcar("import", node, "--into", case)
                self.assertIn(STUDY + "3.1", case.read_text())
                self.assertIn(STUDY + "3.2", case.read_text())

    def test_import_never_trusts_that_an_id_is_enough(self):
        text = CASE.read_text().replace("1995-09-21", "1995-09-22")
        self.assertNotEqual(text, CASE.read_text())
        for node in ("orthanc", "qr", "web"):
            with self.subTest(node):
                case = self.folder / f"other-{node}.yaml"
                case.write_text(text)
                self.assertIn("the birth date differs", self.calcar("import", node, "--into", case, expect=3).stdout)
                self.assertEqual(case.read_text(), text)

    def test_a_letter_that_is_sent_twice_is_there_once_and_whole(self):
        for node, http in (("orthanc", self.http), ("orthanc-tls", self.tls_http), ("web", self.http)):
            with self.subTest(node):
                pdf = self.letter(f"letter-{node}")
                sent = [json.loads(self.calcar("send", node, "--pdf", pdf, "--case", CASE, "--signed-by", "Nora Berg",
                                               "--json").stdout) for _ in range(3)]
                self.assertEqual(len({answer["letter"] for answer in sent}), 1)
                held = [instance for instance in json.loads(self.rest("/instances?expand", http))
                        if instance["MainDicomTags"]["SOPInstanceUID"] == sent[0]["letter"]]
                self.assertEqual(len(held), 1)
                kept = self.folder / f"kept-{node}.dcm"
                kept.write_bytes(self.rest(f"/instances/{held[0]['ID']}/file", http))
                read = self.check_document(kept, pdf)
                self.assertEqual(str(read.PatientName), "Reiter^Jonas")
                self.assertEqual(self.rest(f"/instances/{held[0]['ID']}/pdf", http)[:len(pdf.read_bytes())],
                                 pdf.read_bytes())

    def test_a_letter_joins_the_study_of_its_person(self):
        for node in ("qr", "qr-tls"):
            with self.subTest(node):
                pdf = self.letter(f"joined-{node}")
                for _ in range(2):
                    self.calcar("send", node, "--pdf", pdf, "--case", CASE, "--study", STUDY + "3.1", "--signed-by",
                                "Nora Berg")
                kept = [file for file in (self.folder / "qr").iterdir()
                        if file.suffix != ".dat" and pdf.read_bytes() in file.read_bytes()]
                self.assertEqual(len(kept), 1)
                self.assertEqual(self.check_document(kept[0], pdf).StudyInstanceUID, STUDY + "3.1")

    def test_a_letter_joins_no_study_of_another_person(self):
        for node in ("orthanc", "qr", "web"):
            with self.subTest(node):
                done = self.calcar("send", node, "--pdf", self.letter("astray"), "--case", CASE, "--study",
                                   STUDY + "1.1", "--signed-by", "Nora Berg", expect=3)
                self.assertIn("nothing was sent", done.stderr)

    def test_nothing_leaves_unsigned(self):
        done = self.calcar("send", "orthanc", "--pdf", self.letter("unsigned"), "--case", CASE, expect=1)
        self.assertIn("nothing leaves unsigned", done.stderr)

    def test_a_letter_can_be_kept_instead(self):
        pdf, file = self.letter("saved"), self.folder / "saved.dcm"
        self.calcar("send", "orthanc", "--pdf", pdf, "--case", CASE, "--signed-by", "Nora Berg", "--save", file)
        self.check_document(file, pdf)

    def test_a_missing_archive_ends_with_a_refusal(self):
        file = self.folder / "nowhere.yaml"
        file.write_text(f"nodes: {{ gone: {{ kind: dimse, host: localhost, port: {archives.free_port()}, called: A }} }}")
        file.chmod(0o600)
        done = subprocess.run([CALCAR, "pacs", "--nodes", file, "echo", "gone"], capture_output=True, text=True)
        self.assertEqual(done.returncode, 1)
        self.assertIn("check host and port", done.stderr)


if __name__ == "__main__":
    unittest.main(argv=[sys.argv[0]], warnings="ignore")
