"""Replays the proofs of findings.json against your door.py, and shows the answers.

Each proof begins with a new database and nobody logged in. It ends by itself.
"""

import html
import http.client
import json
import re
import socket
import subprocess
import sys
import time
from pathlib import Path
from urllib.parse import urlencode

HERE = Path(__file__).resolve().parent
OUTPUT = HERE / "door_output.txt"
DATABASE = HERE / "run.db"


class Stopped(Exception):
    """Why nothing can be replayed, as a sentence."""


def main():
    try:
        replay_all(read_findings())
    except Stopped as why:
        print(why)


def replay_all(findings):
    for number, finding in enumerate(findings, 1):
        steps = finding.get("steps") or []
        print(f"Finding {number}: {finding.get('title') or '(no title yet)'}")
        if steps:
            replay(steps)
        else:
            print("   No steps yet.")
        print()


def read_findings():
    try:
        text = (HERE / "findings.json").read_text(encoding="utf-8-sig")
        if not text.strip():
            raise Stopped("findings.json is empty.")
        found = json.loads(text)
    except FileNotFoundError:
        raise Stopped("findings.json is not in the folder.") from None
    except ValueError as error:
        raise Stopped(f"findings.json is no JSON yet: {error}") from None
    if not isinstance(found, list) or not all(isinstance(each, dict) for each in found):
        raise Stopped("findings.json should hold a list of findings in { }.")
    return found


def replay(steps):
    """Start the door, send the steps, and show what came back."""
    door = HERE / "door.py"
    if not door.exists():
        raise Stopped("door.py is not in the folder.")
    if not door.read_bytes().strip():
        raise Stopped("door.py is empty.")
    DATABASE.unlink(missing_ok=True)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with OUTPUT.open("wb") as output:
        server = subprocess.Popen(
            [sys.executable, "door.py", "--port", str(port), "--database", str(DATABASE)],
            cwd=HERE,
            stdout=output,
            stderr=subprocess.STDOUT,
        )
        try:
            wait_for(server, port)
            cookie = ""
            for step in [*steps, {"method": "GET", "path": "/me", "last": True}]:
                cookie = show(port, step, cookie)
        finally:
            server.kill()
            server.wait()


def wait_for(server, port):
    for _ in range(100):
        if server.poll() is not None:
            last = OUTPUT.read_text(encoding="utf-8", errors="replace").strip()
            raise Stopped(f"door.py stopped at once. It said:\n\n{last}")
        try:
            socket.create_connection(("127.0.0.1", port), 0.2).close()
            return
        except OSError:
            time.sleep(0.05)
    raise Stopped("door.py does not listen after five seconds.")


def show(port, step, cookie):
    """Send one step, show it and its answer; return the cookie to send from now on."""
    try:
        method, path, form = step["method"], step["path"], step.get("form") or {}
        body = urlencode(form) if form else None
    except (TypeError, KeyError, AttributeError):
        print(f"   This is no step: {json.dumps(step)[:60]}")
        return cookie
    if not str(path).startswith("/"):
        print(f"   This path cannot be sent: {path}"[:78])
        print("   A path begins with /, such as /me, without the address in front.")
        return cookie
    headers = {"Cookie": cookie} if cookie else {}
    if body:
        headers["Content-Type"] = "application/x-www-form-urlencoded"
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
    try:
        connection.request(method, path, body, headers)
        reply = connection.getresponse()
        text = reply.read().decode("utf-8", "replace")
    except (OSError, http.client.HTTPException, ValueError) as error:
        print(f"   {method} {path}: no answer ({type(error).__name__}: {error})"[:78])
        return cookie
    finally:
        connection.close()
    if step.get("last"):
        found = re.search(r"You are (.*?)<", text)
        print(f"   In the end the door takes you for: {found.group(1) if found else 'nobody'}")
        return cookie
    print(f"   {method} {path}  {json.dumps(form, ensure_ascii=False) if form else ''}"[:78])
    told = html.unescape(re.sub(r"<title>.*?</title>|<[^>]*>", " ", text))
    lines = [" ".join(line.split()) for line in told.splitlines()]
    lines = [line for line in lines if line]
    place = f" to {reply.getheader('Location')}" if reply.getheader("Location") else ""
    print(f"      {reply.status}{place}")
    for line in lines[:4]:
        print(f"      | {line[:68]}")
    if len(lines) > 4:
        print(f"      | ... ({len(lines)} lines)")
    sent = reply.getheader("Set-Cookie")
    return sent.split(";")[0] if sent else cookie


if __name__ == "__main__":
    main()
