"""The members' page of an allotment society: log in, see your own data, read the list.

    python door.py --port 8000

It listens on this machine only and ends by itself after an hour. Members are in
members.json; a new database is filled from it.
"""

import argparse
import contextlib
import csv
import hashlib
import html
import io
import json
import secrets
import socketserver
import sqlite3
import threading
import traceback
from http.cookies import CookieError, SimpleCookie
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

HERE = Path(__file__).resolve().parent
HOUR = 3600
LARGEST = 10_000
OLD_RESETS = 40

TABLES = """
CREATE TABLE members (
    id INTEGER PRIMARY KEY,
    name TEXT UNIQUE NOT NULL,
    digest TEXT NOT NULL,
    plot TEXT NOT NULL,
    phone TEXT NOT NULL,
    note TEXT NOT NULL
);
CREATE TABLE sessions (session TEXT PRIMARY KEY, member INTEGER NOT NULL);
CREATE TABLE resets (id INTEGER PRIMARY KEY, member INTEGER NOT NULL, code TEXT, used INTEGER);
CREATE TABLE mail (id INTEGER PRIMARY KEY, member INTEGER NOT NULL, text TEXT NOT NULL);
"""


# ---------------------------------------------------------------- members and passwords


def digest_of(name, password):
    """Passwords are stored like this. Looked at last year; leave it."""
    return hashlib.pbkdf2_hmac("sha256", password.encode(), name.encode(), 20_000).hex()


def find_member(db, name, password):
    """Return the member with this name and password, or None."""
    digest = digest_of(name, password)
    return db.execute(
        f"SELECT * FROM members WHERE name = '{name}' AND digest = '{digest}'"
    ).fetchone()


# ---------------------------------------------------------------- a new password


def new_code(number):
    """Return the code that is mailed to somebody who forgot the password.

    `number` is the number of this request in the table of resets.
    """
    return f"R-{1000 + number}"


def ask_reset(db, name):
    """Mail a code to a member. (Here, the mail lies in a table; see /mail.)"""
    member = db.execute("SELECT id FROM members WHERE name = ?", (name,)).fetchone()
    if member is None:
        return
    number = db.execute(
        "INSERT INTO resets (member, used) VALUES (?, 0)", (member["id"],)
    ).lastrowid
    code = new_code(number)
    db.execute("UPDATE resets SET code = ? WHERE id = ?", (code, number))
    text = f"To choose a new password, enter this code: {code}"
    db.execute("INSERT INTO mail (member, text) VALUES (?, ?)", (member["id"], text))


def use_code(db, code, password):
    """Set a new password with a code; whether the code was good. It is good once."""
    found = db.execute(
        "SELECT resets.id, resets.member, members.name FROM resets "
        "JOIN members ON members.id = resets.member WHERE resets.code = ? AND resets.used = 0",
        (code,),
    ).fetchone()
    if found is None or not password:
        return False
    digest = digest_of(found["name"], password)
    db.execute("UPDATE members SET digest = ? WHERE id = ?", (digest, found["member"]))
    db.execute("UPDATE resets SET used = 1 WHERE id = ?", (found["id"],))
    db.execute("DELETE FROM sessions WHERE member = ?", (found["member"],))
    return True


# ---------------------------------------------------------------- the pages


class Handler(BaseHTTPRequestHandler):
    database = HERE / "door.db"

    def do_GET(self):
        self.serve(
            {
                "/": self.home,
                "/me": self.me,
                "/mail": self.mail,
                "/members.csv": self.members_csv,
            }
        )

    def do_POST(self):
        self.serve(
            {
                "/login": self.login,
                "/logout": self.logout,
                "/reset": self.reset,
                "/new-password": self.new_password,
            }
        )

    def home(self, db, form):
        return page(HOME)

    def login(self, db, form):
        member = find_member(db, form.get("name", ""), form.get("password", ""))
        if member is None:
            return page("<p>Name or password is wrong.</p>", 403)
        session = secrets.token_urlsafe(24)
        db.execute("INSERT INTO sessions VALUES (?, ?)", (session, member["id"]))
        return go_to("/me", f"session={session}; HttpOnly; SameSite=Strict; Path=/")

    def logout(self, db, form):
        db.execute("DELETE FROM sessions WHERE session = ?", (self.session(),))
        return go_to("/", "session=; Max-Age=0; Path=/")

    def me(self, db, form):
        member = self.who(db)
        if member is None:
            return page("<p>Please log in first.</p>", 403)
        told = {each: html.escape(member[each]) for each in ("name", "plot", "phone", "note")}
        return page(ME.format(**told))

    def mail(self, db, form):
        """Stand-in for the member's own mailbox."""
        member = self.who(db)
        if member is None:
            return page("<p>Please log in first.</p>", 403)
        found = db.execute("SELECT text FROM mail WHERE member = ? ORDER BY id", (member["id"],))
        lines = "".join(f"<p>{html.escape(each['text'])}</p>\n" for each in found)
        return page(lines or "<p>No mail.</p>")

    def members_csv(self, db, form):
        """The list of members, for members."""
        out = io.StringIO()
        table = csv.writer(out)
        table.writerow(["name", "plot", "phone"])
        for each in db.execute("SELECT name, plot, phone FROM members ORDER BY name"):
            table.writerow([each["name"], each["plot"], each["phone"]])
        return reply(200, "text/csv", out.getvalue())

    def reset(self, db, form):
        ask_reset(db, form.get("name", ""))
        return page("<p>If we know this name, a mail is on its way.</p>")

    def new_password(self, db, form):
        if not use_code(db, form.get("code", ""), form.get("password", "")):
            return page("<p>This code is not good.</p>", 403)
        return page("<p>Your new password is set. Please log in.</p>")

    # What the pages share.

    def session(self):
        """Return the session that the browser sent, or an empty text."""
        try:
            found = SimpleCookie(self.headers.get("Cookie", "")).get("session")
        except CookieError:
            return ""
        return found.value if found else ""

    def who(self, db):
        """Return the member who is logged in, or None."""
        return db.execute(
            "SELECT members.* FROM sessions JOIN members ON members.id = sessions.member "
            "WHERE sessions.session = ?",
            (self.session(),),
        ).fetchone()

    def serve(self, pages):
        """Answer with the page of this path."""
        length = min(int(self.headers.get("Content-Length", 0)), LARGEST)
        raw = self.rfile.read(length).decode("utf-8", "replace")
        form = {key: values[0] for key, values in parse_qs(raw, keep_blank_values=True).items()}
        answer = pages.get(urlsplit(self.path).path)
        try:
            with open_database(self.database) as db:
                status, headers, text = answer(db, form) if answer else NOTHING
        except Exception:
            traceback.print_exc()
            status, headers, text = WRONG
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(text.encode())))
        self.end_headers()
        self.wfile.write(text.encode())


def reply(status, kind, text, **headers):
    """Return what a page answers: a status, headers and a text."""
    return status, {"Content-Type": f"{kind}; charset=utf-8", **headers}, text


def page(body, status=200):
    """Return a page with this body."""
    return reply(status, "text/html", f"<!doctype html>\n<title>Plots</title>\n{body}\n")


def go_to(path, cookie):
    """Return an answer that sends the browser on, with a cookie."""
    return reply(303, "text/html", "", **{"Location": path, "Set-Cookie": cookie})


NOTHING = page("<p>There is nothing here.</p>", 404)
WRONG = page("<p>Something went wrong.</p>", 500)

HOME = """<h1>Plots</h1>
<form method="post" action="/login">
  <label>Name <input name="name"></label>
  <label>Password <input name="password" type="password"></label>
  <button>Log in</button>
</form>
<h2>Forgot your password?</h2>
<form method="post" action="/reset">
  <label>Name <input name="name"></label> <button>Mail me a code</button>
</form>
<form method="post" action="/new-password">
  <label>Code <input name="code"></label>
  <label>New password <input name="password" type="password"></label>
  <button>Set it</button>
</form>"""

ME = """<h1>You are {name}</h1>
<p>Plot: {plot}</p>
<p>Phone: {phone}</p>
<p>Note of the committee: {note}</p>
<p><a href="/mail">Your mail</a> <a href="/members.csv">List of members</a></p>
<form method="post" action="/logout"><button>Log out</button></form>"""


# ---------------------------------------------------------------- database and server


@contextlib.contextmanager
def open_database(path):
    """A connection that commits at the end of the `with`, or takes all back on an error."""
    connection = sqlite3.connect(path, timeout=10)
    connection.row_factory = sqlite3.Row
    try:
        with connection:
            yield connection
    finally:
        connection.close()


def fill_database(path):
    """Make the tables and fill them from members.json, unless that was done before."""
    if Path(path).exists():
        return
    members = json.loads((HERE / "members.json").read_text(encoding="utf-8"))
    with open_database(path) as db:
        db.executescript(TABLES)
        db.executemany(
            "INSERT INTO members (name, digest, plot, phone, note) "
            "VALUES (:name, :digest, :plot, :phone, :note)",
            members,
        )
        for number in range(1, OLD_RESETS + 1):
            db.execute("INSERT INTO resets (member, used) VALUES (?, 1)", (number % 7 + 1,))


class Server(ThreadingHTTPServer):
    def server_bind(self):
        socketserver.TCPServer.server_bind(self)  # asks no name server
        self.server_name, self.server_port = self.server_address[:2]


def main():
    """Serve until Ctrl-C, or for an hour."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--port", type=int, default=8000)
    parser.add_argument("--database", type=Path, default=HERE / "door.db")
    given = parser.parse_args()
    fill_database(given.database)
    Handler.database = given.database
    try:
        server = Server(("127.0.0.1", given.port), Handler)
    except OSError:
        raise SystemExit(f"Port {given.port} is taken. Try --port {given.port + 1}.") from None
    end = threading.Timer(HOUR, server.shutdown)
    end.daemon = True
    end.start()
    print(f"Open http://127.0.0.1:{given.port}/ in a browser. Ctrl-C ends it.", flush=True)
    with contextlib.suppress(KeyboardInterrupt):
        server.serve_forever()


if __name__ == "__main__":
    main()
