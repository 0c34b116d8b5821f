"""A daemon on a throw-away home, for tools that carry out commands."""
import socket
import subprocess


class Machine:
    """A home in which nobody is known, with a daemon that serves it until the end of a `with`."""

    def __init__(self, folder, bin):
        self.folder, self.bin = folder, bin
        (folder / ".config/coltiva").mkdir(parents=True, exist_ok=True)
        (folder / ".config/coltiva/coltiva.conf").write_text("[Me]\nAddresses=me@example.org\n")
        self.environment = {
            "HOME": str(folder), "COLTIVA_SOCKET": str(folder / "socket"), "PATH": f"{bin}:/usr/bin:/bin", "VISUAL": "true",
            "LANG": "C.UTF-8", "XDG_RUNTIME_DIR": str(folder),
        }

    def __enter__(self):
        with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as manager:
            manager.bind(str(self.folder / "manager"))
            manager.settimeout(60)
            self.daemon = subprocess.Popen(
                [self.bin / "coltivad", "--socket", self.folder / "socket", "--log-level", "warning"], cwd=self.folder,
                env={**self.environment, "NOTIFY_SOCKET": str(self.folder / "manager")}, stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            # As a service manager, it waits to be told.
            while b"READY=1" not in manager.recv(4096):
                pass
        return self

    def __exit__(self, *_):
        self.daemon.terminate()
        self.daemon.wait()

    def run(self, line):
        """Carries out a line as a shell does."""
        return subprocess.run(
            ["sh", "-c", line], env=self.environment, cwd=self.folder, stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=60)
