"""What a colleague looks at in three-holes."""

import ast
import contextlib
import html
import http.client
import importlib.util
import itertools
import json
import re
import secrets
import shutil
import sqlite3
import threading
from typing import NamedTuple
from urllib.parse import urlencode

MOST = 20
"""Requests of one proof that the permission allows."""
TESTERS = ("tester-one", "tester-two")
KNOWN = "tester-one"
METHODS = {"GET", "POST", "HEAD", "PUT", "DELETE", "PATCH", "OPTIONS"}
HOLES = ("login", "code", "list")
AGAIN = """
import datetime, http.server, os, queue, random, runpy, socketserver, sqlite3, threading, time, uuid

lock = threading.Lock()
now = 1_800_000_000_000_000_000 + GIVEN["clock"] * 1_000_000_000


def tick():
    global now
    with lock:
        now += 1_000_000
        return now


for name in ("time", "monotonic", "perf_counter", "process_time"):
    setattr(time, name, lambda: tick() / 1e9)
    setattr(time, name + "_ns", tick)


class When(datetime.datetime):
    @classmethod
    def now(cls, tz=None):
        return cls.fromtimestamp(tick() / 1e9, tz)

    @classmethod
    def utcnow(cls):
        return cls.fromtimestamp(tick() / 1e9, datetime.timezone.utc).replace(tzinfo=None)

    @classmethod
    def today(cls):
        return cls.now()


class Chance(random.Random):
    def __init__(self, x=None):
        super().__init__(GIVEN["chance"] if x is None else x)


datetime.datetime = When
seed, random.Random = random.seed, Chance
random.seed = lambda a=None, version=2: seed(GIVEN["chance"] if a is None else a, version)
random.seed()
os.getpid = lambda: 4242
uuid._generate_time_safe = uuid._UuidCreate = None
runpy.run_path("door.py", run_name="__main__")
"""
"""Starts door.py with a clock and a module random that begin where they are told to."""


class Answer(NamedTuple):
    """What a door answered, be it the learner's or ours."""

    status: int
    headers: dict
    text: str


# Part 1: one hole, shown, within the permission.


def one_shown(work):
    findings = _findings(work)
    work.require(findings, "findings.json holds no steps of a proof yet.")
    looks = []
    for number, each in findings:
        looks.append(_look(work, number, each))
        if looks[-1].hole:
            return f"It is finding {number}."
    return work.fail(looks[0].told)


def keeps_to_permission(work):
    for number, finding in _findings(work):
        if len(finding["steps"]) > MOST:
            work.fail(
                f"Finding {number} sends {len(finding['steps'])} requests. The permission says "
                f"{MOST}. A proof that tries everything looks like an attack in their log."
            )
        played = _play_ours(work, finding["steps"], mended=())
        harmed = [each for each in played.changed if each not in TESTERS]
        if harmed:
            work.fail(
                f"Finding {number} sets a new password for {harmed[0]}. The permission says that "
                "only tester-one and tester-two may be changed; a real member could not log in now."
            )
        opened = [each for each in played.opened if each not in TESTERS]
        if opened:
            work.fail(
                f"Finding {number} opens {opened[0]}'s account. The permission covers the accounts "
                "of tester-one and tester-two; use tester-two."
            )


# Part 2: all three, and which first.


def all_shown(work):
    looks = [_look(work, number, each) for number, each in _findings(work)]
    by_hole = {}
    for each in looks:
        if not each.hole:
            continue
        if each.hole in by_hole:
            work.fail(
                f"Findings {by_hole[each.hole]} and {each.number} show the same hole: one mended "
                "place stops both. Different inputs, one mistake."
            )
        by_hole[each.hole] = each.number
    if len(by_hole) < len(HOLES):
        shown = " and ".join(str(each) for each in sorted(by_hole.values()))
        told = (
            f"Finding {shown} shows a hole" if len(by_hole) == 1 else f"Findings {shown} show holes"
        )
        if not by_hole:
            told = "No finding shows a hole"
        rest = [each for each in looks if not each.hole]
        work.fail(f"{told}. I count three in all." + (f" {rest[0].told}" if rest else ""))


def rated(work):
    found = [(number, each) for number, each in _findings(work) if _look(work, number, each).hole]
    for number, each in found:
        for field, what in (
            ("title", "no title"),
            ("where", "no place: which path, function or line?"),
            ("why", "no reason for its rank"),
        ):
            work.require(_words(each.get(field)), f"Finding {number} has {what}")
        count = len(_words(each.get("why")))
        if count < 8:
            work.fail(
                f"Finding {number} says why in {count} word{'' if count == 1 else 's'}: "
                f"'{each['why']}'. Who could do it, and what would they get? The committee are "
                "gardeners; give them a sentence."
            )
    ranks = {number: _rank(each.get("rank")) for number, each in found}
    told = ", ".join(f"finding {number} has {each.get('rank')!r}" for number, each in found)
    if not all(ranks.values()):
        work.fail(f"Ranks should be 1, 2 and 3, where 1 is mended first. As it stands, {told}.")
    if len(set(ranks.values())) < len(ranks):
        work.fail(
            f"Ranks should be 1, 2 and 3, where 1 is mended first. As it stands, {told}. "
            "Two that share a rank do not tell them what to do on Thursday evening."
        )
    first = min(ranks, key=ranks.__getitem__)
    return (
        f"You would mend finding {first} first. Whether your reasons convince is for a person "
        "to say; read them to somebody."
    )


def _rank(given):
    """Return a rank as a whole number from 1, in quotes or not; 0 where it is none."""
    text = str(given).strip()
    return int(text) if text.isdecimal() and not isinstance(given, bool) else 0


# Part 3: mended, and the door still opens.


def still_works(work):
    laid = work.held("door.py").read_text(encoding="utf-8")
    if work.text("door.py").split() == laid.split():
        work.fail("door.py is as it was laid, holes and all. d'arcy still waits outside.")
    with _their_door(work) as (ask, passwords):
        bea = Visitor(ask)
        _logs_in(work, bea, "bea", passwords["bea"])
        wrong = Visitor(ask)
        reply = wrong.post("/login", name="bea", password="let me out")
        if wrong.name() or reply.status in {303, 302, 500}:
            work.fail(f"bea with a wrong password got {_told(reply)}. I expect 403.")
        listed = bea.get("/members.csv")
        if listed.status != 200 or _phone(work, "yusuf") not in listed.text:
            work.fail(
                f"bea, logged in, asked for the list of members and got {_told(listed)}. "
                "Members may read it."
            )
        _new_password(work, ask, bea)
        bea.post("/logout")
        if bea.name():
            work.fail("bea logged out, and /me still knows her.")


def login_closed(work):
    tries = [
        ("tester-two' --", "x"),
        ("tester-two' -- ", ""),
        ("' OR 1=1 --", "x"),
        ("' OR '1'='1", "' OR '1'='1"),
        ("tester-two'/*", "*/"),
        ("tester-two' OR 'a'='b", "x"),
        ("TESTER-TWO' --", "x"),
        ("' UNION SELECT * FROM members --", "x"),
        ("' UNION SELECT 1, 'tester-two', 'x', 'x', 'x', 'x' --", "x"),
        ("tester-two'; --", "x"),
        ("\\' OR 1=1 --", "x"),
        ("tester-two", "' OR 1=1 --"),
    ]
    with _their_door(work) as (ask, passwords):
        for name, password in tries:
            visitor = Visitor(ask)
            reply = visitor.post("/login", name=name, password=password)
            if got := visitor.name():
                work.fail(
                    f"With the name  {name}  and the password  {password or '(none)'}  "
                    + (f"I am logged in as {got}." if got in TESTERS else "I get into an account.")
                )
            if reply.status >= 500:
                work.fail(
                    f"With the name  {name}  the door got into trouble: {_told(reply)}. So what I "
                    "typed still reaches the database as part of the question."
                )
        visitor = Visitor(ask)
        reply = visitor.post("/login", name="d'arcy", password=passwords["d'arcy"])
        if visitor.name() != "d'arcy":
            work.fail(
                f"d'arcy with the right password got {_told(reply)}. That is a name like any other."
            )
    note = f"I tried {len(tries)} names and passwords that are no names. d'arcy gets in, too."
    if line := _pasted(work.text("door.py")):
        note += (
            f" In line {line} the text of the query is still put together from values, so all "
            "hangs on nobody ever forgetting to treat the quotes."
        )
    return note


def _pasted(text):
    """Return the line of a first query that is put together from values, or 0."""
    found = []
    for node in ast.walk(ast.parse(text)):
        added = isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add | ast.Mod)
        called = (
            isinstance(node, ast.Call)
            and isinstance(node.func, ast.Attribute)
            and node.func.attr == "format"
        )
        parts = list(ast.walk(node.func if called else node))
        if not (added or called or isinstance(node, ast.JoinedStr)):
            continue
        texts = [each.value for each in parts if isinstance(each, ast.Constant)]
        query = any("select " in each.lower() for each in texts if isinstance(each, str))
        values = called or any(isinstance(each, ast.Name | ast.Attribute) for each in parts)
        if query and values:
            found.append(node.lineno)
    return min(found, default=0)


def code_closed(work):
    codes = [_codes(work) for _ in range(2)]
    first, second = codes
    told = _shown(first)
    if len(set(first)) < len(first):
        work.fail(f"bea asked for a code several times and got: {told}. I know the next one.")
    if set(first) & set(second):
        work.fail(
            f"I started the door twice, with new databases. The codes were the same: {told}. "
            "Whoever can start a door of their own knows yours."
        )
    if _guessable(first):
        work.fail(f"bea asked for codes, one after the other, and got: {told}. I guess the next.")
    _not_from_chance_that_repeats(work)
    if (shortest := min(len(each) for each in first + second)) < 16:
        work.fail(
            f"The codes do not follow from one another, but they are short: {told}. That is "
            f"{shortest} characters, and nothing slows down somebody who lets a program try day "
            "and night. I would feel well from 16 on."
        )
    _good_once(work)
    return f"For example: {first[0]}"


def _codes(work, name="door.py"):
    """Return four codes that bea is mailed by a door that was just started."""
    with _their_door(work, name) as (ask, passwords):
        bea = Visitor(ask)
        _logs_in(work, bea, "bea", passwords["bea"])
        return [_new_code(work, ask, bea) for _ in range(4)]


def _shown(codes):
    return ", ".join(each if len(each) <= 20 else each[:17] + "..." for each in codes[:3])


def _not_from_chance_that_repeats(work):
    """Start doors whose clock and module random begin alike; their codes should differ."""
    ways = (
        ("the module random and the clock begun at the same point", True, True),
        ("the module random begun at the same point", True, False),
        ("the clock begun at the same point", False, True),
    )
    alike = {told: codes for told, *which in ways[:1] if (codes := _same_twice(work, *which))}
    if not alike:
        return
    for told, *which in ways[1:]:
        if codes := _same_twice(work, *which):
            alike = {told: codes}
            break
    told, codes = next(iter(alike.items()))
    work.fail(
        f"I started the door twice, each time with {told}. The codes were the same: "
        f"{_shown(codes)}. So they follow from something that somebody can find out."
    )


def _same_twice(work, chance, clock):
    """Return the codes of such a door where two starts give the same ones, or nothing."""
    wrapper = work.folder / "_door_again.py"
    try:
        found = []
        for start in (1, 2):
            chosen = {"chance": 1 if chance else start, "clock": 0 if clock else 5_000 * start}
            wrapper.write_text(f"GIVEN = {chosen}\n{AGAIN}", encoding="utf-8")
            found.append(_codes(work, wrapper.name))
    except Exception:  # a door that cannot run so is looked at in the other ways only
        return []
    same = sum(one == other for one, other in zip(*found, strict=True))
    return found[0] if same > 1 else []


def list_closed(work):
    with _their_door(work) as (ask, passwords):
        left = Visitor(ask)
        _logs_in(work, left, "bea", passwords["bea"])
        old = left.cookie
        left.post("/logout")
        for who, cookie in (
            ("Somebody who is not logged in", ""),
            ("Somebody with a made-up session", "session=" + secrets.token_urlsafe(24)),
            ("Somebody with an empty session", "session="),
            ("bea, after she logged out, with her old session,", old),
        ):
            for path in ("/members.csv", "/members.csv?all=1"):
                visitor = Visitor(ask)
                visitor.cookie = cookie
                reply = visitor.get(path)
                if _leaks(work, reply.text):
                    work.fail(f"{who} asked for {path} and got the phone numbers of all members.")
                if reply.status == 200 and "," in reply.text:
                    work.fail(f"{who} asked for {path} and still got a list: {_told(reply)}")
                if reply.status >= 500:
                    work.fail(f"{who} asked for {path} and got {_told(reply)}")


def proofs_closed(work):
    for number, finding in _findings(work):
        with _their_door(work) as (ask, _):
            look = _play(work, ask, finding["steps"], work.folder / "look.db")
        if look.reached:
            work.fail(f"I replayed finding {number} against your door. {look.reached}")
    return "Keep these proofs; they are the tests of tomorrow."


# Findings, and what their proofs show.


class Look(NamedTuple):
    """What a proof shows: a hole, or none, and in words what was seen."""

    number: int
    hole: str
    told: str


class Played(NamedTuple):
    """What a proof reached on a door, in words, whose password it changed and account it opened."""

    reached: str
    changed: tuple
    opened: tuple


def _findings(work):
    """Return number and finding for all that have steps."""
    if not work.text("findings.json").strip():
        work.fail("findings.json is empty. It should hold a list of findings in { }.")
    found = work.json("findings.json")
    if not isinstance(found, list) or not all(isinstance(each, dict) for each in found):
        work.fail("findings.json should hold a list of findings in { }. It holds something else.")
    return [
        (number, _checked(work, number, each))
        for number, each in enumerate(found, 1)
        if each.get("steps")
    ]


def _checked(work, number, finding):
    steps = finding["steps"]
    work.require(isinstance(steps, list), f"The steps of finding {number} are no list.")
    for step in steps:
        shown = json.dumps(step, ensure_ascii=False)[:100]
        if isinstance(step, dict) and re.match(r"https?://", str(step.get("path"))):
            work.fail(
                f"I cannot send this step of finding {number}: {shown}. Its path has the address "
                "in front; it should begin with the / after it."
            )
        good = (
            isinstance(step, dict)
            and str(step.get("method")).upper() in METHODS
            and re.fullmatch(r"/[!-~]*", str(step.get("path")))
            and isinstance(step.get("form") or {}, dict)
        )
        if not good:
            work.fail(
                f"I cannot send this step of finding {number}: {shown}. A step has a method, a "
                "path that begins with / and, for a form, its fields."
            )
    return finding


def _look(work, number, finding):
    """Say which hole a proof shows: the one without which it reaches nothing."""
    steps = finding["steps"][:MOST]
    played = _play_ours(work, steps, mended=())
    name = f"Finding {number}"
    if not played.reached:
        return Look(
            number,
            "",
            f"{name}, replayed, reaches nothing that tester-one may not see. In the end the door "
            "told nobody else's data and opened nobody else's account.",
        )
    needed = [each for each in HOLES if not _play_ours(work, steps, mended=(each,)).reached]
    if len(needed) == 1:
        return Look(number, needed[0], played.reached)
    if needed:
        told = f"{name} goes through two holes at once. Show each by itself, please."
    elif _play_ours(work, steps, mended=HOLES).reached:
        told = f"{name} sees data of members, but tester-one may read the list; that is no hole."
    elif not _play_ours(work, steps, mended=("login", "list")).reached:
        told = (
            f"{name} uses two holes at once, the one before the list and the list. End it at /me."
        )
    else:
        told = f"{name} uses two holes at once; with one mended, the other still lets it through."
    return Look(number, "", told)


def _play(work, ask, steps, database):
    """Replay a proof on a door with held-back members."""
    before = _digests(database)
    visitor = Visitor(ask)
    reached, opened = "", []
    for step in steps:
        form = {str(key): str(value) for key, value in (step.get("form") or {}).items()}
        reply = visitor.send(str(step["method"]).upper(), step["path"], form)
        if whose := _leaks(work, reply.text, but=KNOWN):
            reached = reached or f"{step['path']} told the phone number of {whose}."
        if "set-cookie" in reply.headers:
            opened.append(visitor.name())
    name = visitor.name()
    if name and name != KNOWN:
        reached = f"In the end I was logged in as {name}."
    after = _digests(database)
    changed = tuple(each for each in before if before[each] != after.get(each) and each != KNOWN)
    if changed and not reached:
        reached = f"It set a new password for {changed[0]}."
    return Played(reached, changed, tuple(each for each in opened if each))


def _play_ours(work, steps, mended):
    """Replay a proof on the door as it was laid, with some holes mended."""
    with _our_door(work, mended) as (ask, database):
        return _play(work, ask, steps, database)


def _digests(database):
    db = sqlite3.connect(database, timeout=5)
    try:
        return dict(db.execute("SELECT name, digest FROM members").fetchall())
    except sqlite3.Error:
        return {}
    finally:
        db.close()


def _members(work):
    return json.loads(work.held("members.json").read_text(encoding="utf-8"))


def _phone(work, name):
    return next(each["phone"] for each in _members(work) if each["name"] == name)


def _leaks(work, text, but=""):
    """Return a member whose phone number stands in a text, or nothing."""
    return next(
        (each["name"] for each in _members(work) if each["name"] != but and each["phone"] in text),
        "",
    )


# Doors: the one that was laid, and the learner's.


@contextlib.contextmanager
def _our_door(work, mended):
    spec = importlib.util.spec_from_file_location("laid_door", work.held("door.py"))
    door = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(door)
    for hole in mended:
        MENDS[hole](door)
    database = work.folder / f"ours-{secrets.token_hex(4)}.db"
    door.fill_database(database)
    door.Handler.database = database
    door.Handler.log_message = lambda *_: None
    door.traceback.print_exc = lambda: None
    server = door.Server(("127.0.0.1", 0), door.Handler)
    thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    try:
        yield _asker(server.server_port), database
    finally:
        server.shutdown()
        server.server_close()


def _mend_login(door):
    def find_member(db, name, password):
        return db.execute(
            "SELECT * FROM members WHERE name = ? AND digest = ?",
            (name, door.digest_of(name, password)),
        ).fetchone()

    door.find_member = find_member


def _mend_code(door):
    door.new_code = lambda _number: secrets.token_urlsafe(24)


def _mend_list(door):
    laid = door.Handler.members_csv

    def members_csv(self, db, form):
        if self.who(db) is None:
            return door.page("<p>Please log in first.</p>", 403)
        return laid(self, db, form)

    door.Handler.members_csv = members_csv


MENDS = {"login": _mend_login, "code": _mend_code, "list": _mend_list}


@contextlib.contextmanager
def _their_door(work, name="door.py"):
    """Start the learner's door with held-back members; yield how to ask, and passwords.

    `name` is door.py, or a program that starts it.
    """
    shutil.copyfile(work.held("members.json"), work.folder / "members.json")
    database = work.folder / "look.db"
    for path in work.folder.glob("look.db*"):
        path.unlink()
    passwords = json.loads(work.held("passwords.json").read_text(encoding="utf-8"))
    with work.serve(name, "--database", str(database)) as server:

        def ask(method, path, body, headers):
            return server.ask(method, path, body, headers)

        yield ask, passwords


def _asker(port):
    def ask(method, path, body, headers):
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
        try:
            connection.request(method, path, body, headers)
            got = connection.getresponse()
            named = {key.lower(): value for key, value in got.getheaders()}
            return Answer(got.status, named, got.read().decode("utf-8", "replace"))
        except (OSError, http.client.HTTPException):
            return Answer(0, {}, "")
        finally:
            connection.close()

    return ask


class Visitor:
    """Somebody with a browser that keeps the door's cookie."""

    def __init__(self, ask):
        self._ask = ask
        self.cookie = ""

    def send(self, method, path, form=None):
        headers = {"Cookie": self.cookie} if self.cookie else {}
        body = urlencode(form) if form else None
        if body:
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        elif method == "POST":
            headers["Content-Length"] = "0"
        reply = self._ask(method, path, body, headers)
        if sent := reply.headers.get("set-cookie"):
            self.cookie = sent.split(";")[0]
        return reply

    def get(self, path):
        return self.send("GET", path)

    def post(self, path, **form):
        return self.send("POST", path, form)

    def name(self):
        """Return whom the door takes us for, or nothing."""
        reply = self.get("/me")
        found = re.search(r"You are ([^<]*)<", reply.text) if reply.status == 200 else None
        return html.unescape(found.group(1)).strip() if found else ""


# Normal use.


def _logs_in(work, visitor, name, password):
    reply = visitor.post("/login", name=name, password=password)
    got = visitor.name()
    if got != name:
        work.fail(
            f"{name} with the right password got {_told(reply)}. Afterwards /me knows "
            f"{got or 'nobody'}. That worked before."
        )
    me = visitor.get("/me")
    if _phone(work, name) not in me.text:
        work.fail(f"{name} is logged in, but /me does not show the own phone number any more.")


def _new_code(work, ask, visitor):
    """Ask for a code and read it in the member's mail."""
    name = visitor.name()
    reply = Visitor(ask).post("/reset", name=name)
    if reply.status != 200:
        work.fail(f"{name} asked for a code and got {_told(reply)}")
    found = re.findall(r"code:\s*([^<\s]+)", visitor.get("/mail").text)
    if not found:
        work.fail(f"{name} asked for a code. No mail has a code after the words 'this code:'.")
    return html.unescape(found[-1])


def _new_password(work, ask, bea):
    code = _new_code(work, ask, bea)
    reply = Visitor(ask).post("/new-password", code=code, password="plum tree 7")
    again = Visitor(ask)
    again.post("/login", name="bea", password="plum tree 7")
    if reply.status >= 400 or again.name() != "bea":
        work.fail(
            f"bea forgot her password. With the code of her mail, /new-password said "
            f"{_told(reply)}, and the new password does not let her in."
        )
    bea.cookie = again.cookie
    wrong = Visitor(ask).post("/new-password", code="never-mailed", password="x")
    if wrong.status < 400:
        work.fail(f"A code that was never mailed got {_told(wrong)}")


def _good_once(work):
    with _their_door(work) as (ask, passwords):
        bea = Visitor(ask)
        _logs_in(work, bea, "bea", passwords["bea"])
        code = _new_code(work, ask, bea)
        Visitor(ask).post("/new-password", code=code, password="first choice")
        Visitor(ask).post("/new-password", code=code, password="second choice")
        late = Visitor(ask)
        late.post("/login", name="bea", password="second choice")
        if late.name():
            work.fail("A code worked twice. It was good once, before.")


def _guessable(codes):
    """Whether codes differ in a few places only, or count up."""
    numbers = [int(re.sub(r"\D", "", each) or 0) for each in codes]
    steps = {b - a for a, b in itertools.pairwise(numbers)}
    digits = all(len(re.sub(r"\D", "", each)) >= len(each) - 3 for each in codes)
    if digits and len(steps) == 1:
        return True
    length = min(len(each) for each in codes)
    places = sum(len({each[place] for each in codes}) > 1 for place in range(length))
    return places < min(4, length)


def _words(text):
    return str(text or "").split()


def _told(reply):
    flat = " ".join(html.unescape(re.sub(r"<title>.*?</title>|<[^>]*>", " ", reply.text)).split())
    flat = flat if len(flat) <= 90 else flat[:87] + "..."
    return f"{reply.status} '{flat}'" if flat else f"{reply.status}"
