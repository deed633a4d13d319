"""Private archives on free ports of this machine, for as long as a test runs. No system service is touched."""

import base64
import json
import os
import pathlib
import shutil
import socket
import ssl
import subprocess
import threading
import time
import urllib.request

DICOM_WEB = "/usr/share/orthanc/plugins/libOrthancDicomWeb.so"
# The examples use the root for examples, which a validator refuses.
ROOT = "1.2.826.0.1.3680043.8.498."
PASSWORD = "canary-password"


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def wait_for(port, process):
    for _ in range(200):
        if process is not None and process.poll() is not None:
            raise RuntimeError(f"{process.args[0]} ended with {process.returncode}")
        try:
            socket.create_connection(("127.0.0.1", port), 0.5).close()
            return
        except OSError:
            time.sleep(0.1)
    raise RuntimeError(f"nobody listens on port {port}")


def openssl(*arguments):
    subprocess.run(["openssl", *map(str, arguments)], check=True, capture_output=True)


class Certificates:
    """An authority, and certificates that it gave: `good` for this machine, `wrong` for another, `client` for us."""

    def __init__(self, folder):
        self.folder = folder
        self.ca = folder / "ca.crt"
        openssl("req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", 2, "-subj", "/CN=Test authority",
                "-keyout", folder / "ca.key", "-out", self.ca)
        openssl("req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", 2, "-subj", "/CN=Other authority",
                "-keyout", folder / "other.key", "-out", folder / "other.crt")
        for name, names in (("good", "DNS:localhost,IP:127.0.0.1"), ("wrong", "DNS:pacs.elsewhere.example"),
                            ("client", "DNS:calcar")):
            self.give(name, names)

    def give(self, name, names):
        request, extension = self.folder / f"{name}.csr", self.folder / f"{name}.ext"
        extension.write_text(f"subjectAltName={names}\n")
        openssl("req", "-newkey", "rsa:2048", "-nodes", "-subj", f"/CN={name}", "-keyout", self.key(name),
                "-out", request)
        openssl("x509", "-req", "-in", request, "-CA", self.ca, "-CAkey", self.folder / "ca.key",
                "-CAcreateserial", "-days", 2, "-extfile", extension, "-out", self.certificate(name))
        self.key(name).chmod(0o600)

    def certificate(self, name):
        return self.folder / f"{name}.crt"

    def key(self, name):
        return self.folder / f"{name}.key"


class Archives:
    """Starts archives and ends every one of them, whatever happens."""

    def __init__(self, folder):
        self.folder = folder
        self.processes = []

    def __enter__(self):
        return self

    def __exit__(self, *_):
        for process in self.processes:
            process.terminate()
        for process in self.processes:
            try:
                process.wait(10)
            except subprocess.TimeoutExpired:
                process.kill()

    def start(self, command, port, log):
        with open(self.folder / log, "wb") as out:
            process = subprocess.Popen([str(part) for part in command], stdout=out, stderr=out,
                                       stdin=subprocess.DEVNULL, cwd=self.folder)
        self.processes.append(process)
        return port, process

    def orthanc(self, name, tls=None):
        """Begins to start it; `wait_for` its ports."""
        folder = self.folder / name
        folder.mkdir()
        dicom, http = free_port(), free_port()
        settings = {
            "Name": name, "StorageDirectory": str(folder), "IndexDirectory": str(folder), "HttpPort": http,
            "DicomPort": dicom, "DicomAet": "ORTHANC", "RemoteAccessAllowed": False, "SslEnabled": False,
            "AuthenticationEnabled": True, "RegisteredUsers": {"calcar": PASSWORD}, "Plugins": [DICOM_WEB],
            "DicomAlwaysAllowFind": True, "DicomAlwaysAllowStore": True, "DicomAlwaysAllowEcho": True,
            "DicomWeb": {"Enable": True, "Root": "/dicom-web/"}}
        if tls:
            settings.update({"DicomTlsEnabled": True, "DicomTlsCertificate": str(tls.certificate("good")),
                             "DicomTlsPrivateKey": str(tls.key("good")), "DicomTlsTrustedCertificates": str(tls.ca)})
        file = folder / "orthanc.json"
        file.write_text(json.dumps(settings))
        program = shutil.which("Orthanc", path=os.environ.get("PATH", "") + ":/usr/sbin")
        self.start([program, file], http, f"{name}.log")
        return dicom, http, self.processes[-1]

    def dcmqrscp(self, name):
        folder = self.folder / name
        folder.mkdir()
        port = free_port()
        settings = self.folder / f"{name}.cfg"
        settings.write_text(
            f"NetworkTCPPort = {port}\nMaxPDUSize = 16384\nMaxAssociations = 16\n"
            "HostTable BEGIN\nHostTable END\nVendorTable BEGIN\nVendorTable END\n"
            f"AETable BEGIN\nARCHIVE {folder} RW (200, 1024mb) ANY\nAETable END\n")
        self.start(["dcmqrscp", "-ll", "info", "-c", settings], port, f"{name}.log")
        wait_for(port, self.processes[-1])
        return port


def store(files, port, title, encryption=()):
    subprocess.run(["storescu", "-q", *map(str, encryption), "-aec", title, "localhost", str(port),
                    *map(str, files)], check=True, timeout=60)


def rest(http, path):
    """What Orthanc answers over its own interface."""
    request = urllib.request.Request(f"http://127.0.0.1:{http}{path}")
    login = base64.b64encode(f"calcar:{PASSWORD}".encode()).decode()
    request.add_header("Authorization", "Basic " + login)
    with urllib.request.urlopen(request, timeout=10) as answer:
        return answer.read()


def instances(http):
    return json.loads(rest(http, "/instances"))


def tags(http, instance):
    return json.loads(rest(http, f"/instances/{instance}/simplified-tags"))


def tls_front(port, tls, certificate):
    """Puts TLS before a port: dcmqrscp has none, and Debian's Orthanc does not survive its own HTTPS."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(tls.certificate(certificate), tls.key(certificate))
    listener = socket.create_server(("127.0.0.1", 0))
    seen = []

    def pump(source, target):
        try:
            while data := source.recv(65536):
                target.sendall(data)
        except OSError:
            pass
        for end in (source, target):
            try:
                end.shutdown(socket.SHUT_RDWR)
            except OSError:
                pass

    def serve(connection):
        try:
            secured = context.wrap_socket(connection, server_side=True)
            inner = socket.create_connection(("127.0.0.1", port))
        except OSError:
            return
        seen.append(secured)
        threading.Thread(target=pump, args=(secured, inner), daemon=True).start()
        pump(inner, secured)

    def accept():
        while True:
            connection, _ = listener.accept()
            threading.Thread(target=serve, args=(connection,), daemon=True).start()

    threading.Thread(target=accept, daemon=True).start()
    return listener.getsockname()[1], seen


def make_imaging(examples, folder):
    """The DICOM files of the bundled examples, from their text dumps."""
    for dump in sorted(pathlib.Path(examples).glob("*/imaging/**/*.dump")):
        target = folder / f"{len(list(folder.iterdir()))}.dcm"
        text = folder.parent / "example.dump"
        text.write_bytes(dump.read_bytes().replace(b"2.999.", ROOT.encode()))
        subprocess.run(["dump2dcm", "--quiet", str(text), str(target)], check=True)
