"""The charging service. The app sends POST /charges once a box is ordered.

    python server.py --port 8000

It listens on this machine only and ends by itself after an hour.
"""

import argparse
import contextlib
import json
import socketserver
import sqlite3
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import bank

DATABASE = Path(__file__).resolve().parent / "charges.db"
HOUR = 3600

TABLES = """
CREATE TABLE IF NOT EXISTS charges (
    id INTEGER PRIMARY KEY,
    customer TEXT NOT NULL,
    order_id TEXT NOT NULL,
    cents INTEGER NOT NULL,
    receipt TEXT NOT NULL
);
CREATE TABLE IF NOT EXISTS keys (
    key TEXT PRIMARY KEY,
    content TEXT NOT NULL,
    status INTEGER,  -- empty while the charge is in progress
    answer TEXT
);
"""


@contextlib.contextmanager
def database():
    """A connection that commits at the end of the `with`, or takes all back on an error.

    Each request runs in a thread of its own and opens its own.
    """
    connection = sqlite3.connect(DATABASE, timeout=10)
    connection.row_factory = sqlite3.Row
    try:
        with connection:
            yield connection
    finally:
        connection.close()


def charge(sent):
    """Take the money and write the charge down; return a status and an answer."""
    try:
        receipt = bank.take(sent["customer"], sent["order"], sent["cents"])
    except bank.UnreachableError:
        return 503, {"error": "the bank cannot be reached, please try again"}
    with database() as db:
        row = db.execute(
            "INSERT INTO charges (customer, order_id, cents, receipt) VALUES (?, ?, ?, ?)",
            (sent["customer"], sent["order"], sent["cents"], receipt),
        )
    return 201, {"charge": row.lastrowid, "order": sent["order"], "cents": sent["cents"]}


def charge_once(key, sent):
    """Charge under a key, or answer as before where the key is known."""
    content = json.dumps(sent, sort_keys=True)
    if not reserve(key, content):
        return known(key, content)
    try:
        status, answer = charge(sent)
    except Exception:
        give_up(key)
        raise
    if status != 201:
        give_up(key)  # no money was taken: the next try begins anew
        return status, answer
    with database() as db:
        db.execute(
            "UPDATE keys SET status = ?, answer = ? WHERE key = ?",
            (status, json.dumps(answer), key),
        )
    return status, answer


def reserve(key, content):
    """Write the key down before the bank is asked; whether we were the first."""
    try:
        with database() as db:
            db.execute("INSERT INTO keys (key, content) VALUES (?, ?)", (key, content))
    except sqlite3.IntegrityError:
        return False
    return True


def known(key, content):
    """Answer a key that is taken: with the first answer, once there is one."""
    with database() as db:
        row = db.execute("SELECT * FROM keys WHERE key = ?", (key,)).fetchone()
    if row is not None and row["content"] != content:
        return 422, {"error": "this key was used for something else"}
    if row is None or row["status"] is None:
        return 409, {"error": "in progress, ask again in a moment"}
    return row["status"], json.loads(row["answer"])


def give_up(key):
    with database() as db:
        db.execute("DELETE FROM keys WHERE key = ?", (key,))


def mistake_in(sent):
    """Return what is wrong with what was sent, or None."""
    if not isinstance(sent, dict):
        return "send a JSON object"
    for name in ("customer", "order"):
        if not isinstance(sent.get(name), str) or not sent[name]:
            return f"{name} is missing"
    if type(sent.get("cents")) is not int or sent["cents"] <= 0:
        return "cents must be a whole number above 0"
    return None


class Handler(BaseHTTPRequestHandler):
    def do_POST(self):
        status, answer = self.decide()
        self.answer(status, answer)

    def decide(self):
        """Return the status and the answer for a request."""
        if self.path != "/charges":
            return 404, {"error": "no such path"}
        raw = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        try:
            sent = json.loads(raw)
        except ValueError:
            return 400, {"error": "that is no JSON"}
        mistake = mistake_in(sent)
        if mistake:
            return 400, {"error": mistake}
        key = self.headers.get("Idempotency-Key")
        return charge_once(key, sent) if key else charge(sent)

    def answer(self, status, answer):
        """Send a status and an answer as JSON."""
        raw = json.dumps(answer).encode()
        try:
            self.send_response(status)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(raw)))
            self.end_headers()
            self.wfile.write(raw)
        except ConnectionError:
            pass  # the app hung up; nobody hears the answer


class Server(ThreadingHTTPServer):
    request_queue_size = 50

    def server_bind(self):
        socketserver.TCPServer.server_bind(self)  # asks no name server
        self.server_name, self.server_port = self.server_address[:2]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--port", type=int, default=8000)
    port = parser.parse_args().port
    with database() as db:
        db.executescript(TABLES)
    try:
        server = Server(("127.0.0.1", port), Handler)
    except OSError:
        raise SystemExit(f"Port {port} is taken. Try --port {port + 1}.") from None
    end = threading.Timer(HOUR, server.shutdown)
    end.daemon = True
    end.start()
    print(f"Charging at http://127.0.0.1:{port}/charges. Ctrl-C ends it.", flush=True)
    with contextlib.suppress(KeyboardInterrupt):
        server.serve_forever()


if __name__ == "__main__":
    main()
