"""Plays the app against your server.py, and shows what the bank took.

Each run begins with empty databases. It ends by itself.
"""

import http.client
import json
import socket
import subprocess
import sys
import threading
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))

import bank  # noqa: E402

OUTPUT = HERE / "server_output.txt"


def main():
    for name in ("charges.db", "bank.db", "bank_mood.txt"):
        (HERE / name).unlink(missing_ok=True)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with OUTPUT.open("wb") as output:
        server = subprocess.Popen(
            [sys.executable, "server.py", "--port", str(port)],
            cwd=HERE,
            stdout=output,
            stderr=subprocess.STDOUT,
        )
        try:
            wait_for(server, port)
            play(port)
        finally:
            server.kill()
            server.wait()
    tell_errors()


def wait_for(server, port):
    """Wait until the server listens."""
    for _ in range(100):
        if server.poll() is not None:
            last = OUTPUT.read_text(encoding="utf-8", errors="replace").strip()
            raise SystemExit(f"server.py stopped at once. It said:\n\n{last}")
        try:
            socket.create_connection(("127.0.0.1", port), 0.2).close()
            return
        except OSError:
            time.sleep(0.05)
    raise SystemExit("server.py does not listen after five seconds.")


def play(port):
    box = {"customer": "C-118", "order": "O-1", "cents": 2450}
    print("1. A slow evening. The app waits 0.1 s, hangs up and tries again.")
    print("   Both tries carry the header Idempotency-Key: tap-1")
    show("first try ", send(port, box, "tap-1", patience=0.1))
    show("second try", send(port, box, "tap-1"))
    time.sleep(0.5)
    tell_bank("O-1", 1)

    print("2. An impatient thumb: two taps at the same moment, one key.")
    tapped = {"customer": "C-140", "order": "O-2", "cents": 3170}
    replies = []
    taps = [
        threading.Thread(target=lambda: replies.append(send(port, tapped, "tap-2")))
        for _ in range(2)
    ]
    for tap in taps:
        tap.start()
    for tap in taps:
        tap.join()
    for number, reply in enumerate(replies, 1):
        show(f"tap {number}     ", reply)
    tell_bank("O-2", 1)

    print("3. The key of before, but another amount.")
    show("other sum ", send(port, box | {"cents": 9900}, "tap-1"))
    print()

    print("4. The bank cannot be reached. A moment later it can. One key.")
    late = {"customer": "C-152", "order": "O-3", "cents": 1890}
    bank.MOOD.write_text("down", encoding="utf-8")
    show("bank down ", send(port, late, "tap-3"))
    bank.MOOD.unlink()
    show("bank up   ", send(port, late, "tap-3"))
    tell_bank("O-3", 1)


def send(port, body, key, patience=5.0):
    """Send a charge as the app does; return the status and the answer."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=patience)
    try:
        connection.request("POST", "/charges", json.dumps(body), {"Idempotency-Key": key})
        reply = connection.getresponse()
        return reply.status, reply.read().decode("utf-8", "replace")
    except TimeoutError:
        return None, f"no answer within {patience} s, hung up"
    except (OSError, http.client.HTTPException) as error:
        return None, f"no answer ({type(error).__name__}); see the end"
    finally:
        connection.close()


def show(what, reply):
    status, text = reply
    print(f"   {what}  {status or '---'}  {text[:56]}")


def tell_bank(order, wanted):
    cents = [each[2] for each in bank.statement() if each[1] == order]
    amounts = ", ".join(f"{each / 100:.2f}" for each in cents) or "nothing"
    times = {1: "once", 2: "twice"}.get(len(cents), f"{len(cents)} times")
    verdict = "" if len(cents) == wanted else "   <-- not right"
    print(f"   The bank took money for {order} {times}: {amounts}{verdict}\n")


def tell_errors():
    """Show the last error of the server, should it have had one."""
    said = OUTPUT.read_text(encoding="utf-8", errors="replace")
    if "Traceback" in said:
        print("server.py had an error. The last one:\n")
        print("Traceback" + said.rsplit("Traceback", 1)[1].split("-" * 20)[0].rstrip())
        print(f"\nAll that it said is in {OUTPUT.name}.")


if __name__ == "__main__":
    main()
