"""Launches of LaunchTool by `crosswalk serve lms` in headless Chromium.

The platform is http://127.0.0.1:A and the tool http://localhost:B: two sites, as far as a browser can tell, so that
cookies behave as they do between a learning platform and a tool.
"""

import argparse
import contextlib
import http.server
import json
import os
import pathlib
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import traceback

from playwright.sync_api import expect, sync_playwright

parser = argparse.ArgumentParser()
parser.add_argument("--browser", required=True)
parser.add_argument("--bin", required=True, type=pathlib.Path)
parser.add_argument("--screenshots", type=pathlib.Path)
parser.add_argument("--only", help="one test, against the servers of the run that begins it")
parser.add_argument("--world", type=json.loads, help="where these servers are")
arguments = parser.parse_args()

# Milliseconds: a busy machine's first page takes its time.
expect.set_options(timeout=15_000)


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class World:
    """A tool, a platform, and a platform that does what its fault script says."""

    def __init__(self, folder, places=None):
        self.folder = pathlib.Path(folder)
        self.processes = []
        places = places or {"tool_port": free_port(), "lms": None, "faulty_lms": None}
        self.tool_port, self.lms, self.faulty_lms = places["tool_port"], places["lms"], places["faulty_lms"]
        self.tool = f"http://localhost:{self.tool_port}"

    def places(self):
        return {"tool_port": self.tool_port, "lms": self.lms, "faulty_lms": self.faulty_lms, "folder": str(self.folder)}

    def start(self, *command):
        process = subprocess.Popen(
            [str(part) for part in command], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
            cwd=self.folder)
        self.processes.append(process)
        line = process.stdout.readline()
        if not line:
            raise RuntimeError(f"{command[0]} did not start")
        # What it says later must not fill the pipe.
        threading.Thread(target=process.stdout.read, daemon=True).start()
        return json.loads(line)

    def serve_lms(self, faults=None):
        data = self.folder / "tool.json"
        data.write_text(json.dumps({
            "loginURL": f"{self.tool}/lti/login", "redirectURIs": [f"{self.tool}/lti/launch"],
            "targetLinkURI": f"{self.tool}/app", "jwksURL": f"{self.tool}/lti/keys",
        }))
        command = [arguments.bin / "crosswalk", "serve", "lms", "--port", free_port(), "--data", data]
        if faults:
            script = self.folder / "faults.json"
            script.write_text(json.dumps(faults))
            command += ["--faults", script]
        return self.start(*command)

    def serve_tool(self, *platforms):
        command = [
            arguments.bin / "LaunchTool", "--port", self.tool_port, "--local", "--store", self.folder / "tool.sqlite"]
        for number, ready in enumerate(platforms):
            platform = self.folder / f"platform-{number}.json"
            platform.write_text(json.dumps(ready))
            command += ["--platform", platform]
        return self.start(*command)

    def stop(self):
        for process in self.processes:
            process.terminate()
        for process in self.processes:
            try:
                process.wait(timeout=10)
            except subprocess.TimeoutExpired:
                process.kill()


# How the browser treats the tool's cookies within the platform's page.
BLOCKS_THIRD_PARTY = {}
ALLOWS_ALL = {"profile": {"cookie_controls_mode": 0, "block_third_party_cookies": False}}


def keeps_nothing(tool, lms):
    pair = f"{tool},{lms}"
    return {"profile": {"content_settings": {"exceptions": {"cookies": {pair: {"setting": 2}}}}}}


# No scripts, as a person sets it: Playwright's own switch reaches a frame of another site sometimes after its page.
RUNS_NO_SCRIPTS = {"profile": {"default_content_setting_values": {"javascript": 2}}}


# Nothing beside the tests: no shared memory that a container lacks, no updates, no services of the browser's maker.
SWITCHES = [
    "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run", "--disable-extensions",
    "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-default-apps",
]


class Browser:
    def __init__(self, playwright, preferences, **options):
        self.folder = pathlib.Path(tempfile.mkdtemp())
        (self.folder / "Default").mkdir()
        (self.folder / "Default" / "Preferences").write_text(json.dumps(preferences))
        self.context = playwright.chromium.launch_persistent_context(
            str(self.folder), executable_path=arguments.browser, args=SWITCHES, headless=True, timeout=60_000,
            viewport=options.pop("viewport", {"width": 1280, "height": 900}), **options)
        self.context.set_default_timeout(15_000)
        self.posts = []
        self.context.on(
            "request", lambda request: self.posts.append(request.url) if request.method == "POST" else None)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.context.close()
        shutil.rmtree(self.folder, ignore_errors=True)

    def sign_in(self, lms, user="learner"):
        page = self.context.new_page()
        page.goto(lms + "/")
        page.locator(f"input[value={user}]").check()
        page.get_by_role("button", name="Sign in").click()
        expect(page.get_by_role("heading", level=2)).to_contain_text("Courses of")
        return page

    def verified(self):
        return any(url.endswith("/lti/launch/verify") for url in self.posts)


def picture(page, name):
    if arguments.screenshots:
        arguments.screenshots.mkdir(parents=True, exist_ok=True)
        page.screenshot(path=str(arguments.screenshots / f"{name}.png"), full_page=True)


def open_in_frame(page, lms, storage):
    page.goto(f"{lms}/open?link=l-fractions&storage={storage}")
    return page.frame_locator("iframe[name=tool]")


TESTS = []

# Seconds that a test may take; it takes a few.
PATIENCE = 120


def test(function):
    TESTS.append(function)
    return function


@test
def partitioned_cookie(playwright, world):
    """In a frame, third-party cookies blocked: the partitioned cookie proves the browser"""
    with Browser(playwright, BLOCKS_THIRD_PARTY) as browser:
        page = browser.sign_in(world.lms)
        frame = open_in_frame(page, world.lms, "parent")
        expect(frame.get_by_role("heading", name="Launched")).to_be_visible()
        expect(frame.get_by_text("Lena Okafor, learning in Mathematics, year 7")).to_be_visible()
        assert not browser.verified(), "the storage was asked although there is a cookie"
        picture(page, "launched-in-frame")


@test
def all_cookies(playwright, world):
    """In a frame, all cookies allowed"""
    with Browser(playwright, ALLOWS_ALL) as browser:
        frame = open_in_frame(browser.sign_in(world.lms, "teacher"), world.lms, "none")
        expect(frame.get_by_text("Tomás Reyes, teaching in")).to_be_visible()
        assert not browser.verified()


@test
def storage_of_parent(playwright, world):
    """In a frame, no cookie at all: the storage of the platform's page proves the browser"""
    with Browser(playwright, keeps_nothing(world.tool, world.lms)) as browser:
        frame = open_in_frame(browser.sign_in(world.lms), world.lms, "parent")
        expect(frame.get_by_role("heading", name="Launched")).to_be_visible()
        assert browser.verified(), "the launch did not go through the platform's storage"


@test
def storage_of_frame(playwright, world):
    """In a frame, no cookie at all: the storage of a frame that the platform names proves the browser"""
    with Browser(playwright, keeps_nothing(world.tool, world.lms)) as browser:
        frame = open_in_frame(browser.sign_in(world.lms), world.lms, "frame")
        expect(frame.get_by_role("heading", name="Launched")).to_be_visible()
        assert browser.verified()


@test
def new_window_from_frame(playwright, world):
    """In a frame, no cookie and no storage: the person is offered a new window, in which the launch works"""
    with Browser(playwright, keeps_nothing(world.tool, world.lms)) as browser:
        page = browser.sign_in(world.lms)
        frame = open_in_frame(page, world.lms, "none")
        link = frame.get_by_role("link", name="Open in a new window")
        expect(link).to_be_visible()
        picture(page, "new-window-offered")
        with browser.context.expect_page() as opened:
            link.click()
        expect(opened.value.get_by_role("heading", name="Launched")).to_be_visible()
        assert not browser.verified()


@test
def new_window_from_platform(playwright, world):
    """In a window of its own, as the platform opens it"""
    with Browser(playwright, BLOCKS_THIRD_PARTY) as browser:
        page = browser.sign_in(world.lms)
        page.goto(f"{world.lms}/courses/c-math-7")
        picture(page, "course")
        with browser.context.expect_page() as opened:
            page.get_by_role("button", name="Open in a new window").first.click()
        expect(opened.value.get_by_role("heading", name="Launched")).to_be_visible()
        picture(opened.value, "launched-in-window")


@test
def no_scripts(playwright, world):
    """Without scripts the login page still offers a new window"""
    with Browser(playwright, RUNS_NO_SCRIPTS) as browser:
        page = browser.sign_in(world.lms)
        frame = open_in_frame(page, world.lms, "none")
        expect(frame.get_by_role("link", name="Open in a new window")).to_be_visible()


@test
def several_tabs(playwright, world):
    """Two tabs launch at the same time, and each keeps its own login"""
    with Browser(playwright, BLOCKS_THIRD_PARTY) as browser:
        pages = [browser.sign_in(world.lms), browser.context.new_page()]
        frames = [open_in_frame(page, world.lms, "parent") for page in pages]
        for frame in frames:
            expect(frame.get_by_role("heading", name="Launched")).to_be_visible()


@test
def refused(playwright, world):
    """A refused launch shows a page that helps, and does not say which check failed"""
    with Browser(playwright, BLOCKS_THIRD_PARTY) as browser:
        page = browser.sign_in(world.faulty_lms)
        frame = open_in_frame(page, world.faulty_lms, "parent")
        expect(frame.get_by_role("heading", name="This launch did not work")).to_be_visible()
        expect(frame.get_by_text("open the link again")).to_be_visible()
        assert "time.expired" not in frame.locator("body").inner_text()
        picture(page, "refused")


@test
def login_csrf(playwright, world):
    """A page of a third site that posts its own launch, with the proof for it, signs nobody in as somebody else"""
    with Browser(playwright, keeps_nothing(world.tool, world.lms)) as attacker:
        page = attacker.sign_in(world.lms, "teacher")
        captured = {}

        def stop(route):
            captured.update(fields(route.request.post_data))
            route.abort()

        attacker.context.route("**/lti/launch/verify", stop)
        open_in_frame(page, world.lms, "parent")
        for _ in range(100):
            if captured:
                break
            page.wait_for_timeout(100)
        assert {"state", "id_token", "proof"} <= captured.keys(), "nothing was captured"
    for path, names in [("/lti/launch", ["state", "id_token"]), ("/lti/launch/verify", list(captured))]:
        with attack_site(world.tool + path, {name: captured[name] for name in names}) as site:
            with Browser(playwright, ALLOWS_ALL) as victim:
                page = victim.context.new_page()
                page.goto(site)
                page.wait_for_url(world.tool + "/**")
                page.wait_for_timeout(2_500)
                text = page.locator("body").inner_text()
                assert "Launched" not in text, "the attacker's launch was opened"


@test
def dynamic_registration(playwright, world):
    """An administrator registers the tool at a platform that it does not know, and it can be launched"""
    ready = world.serve_lms()
    lms, credentials = ready["url"].rstrip("/"), ready["credentials"]
    query = f"openid_configuration={credentials['openIDConfiguration']}&registration_token={credentials['registrationToken']}"
    with Browser(playwright, BLOCKS_THIRD_PARTY) as browser:
        page = browser.context.new_page()
        page.goto(f"{world.tool}/lti/register?{query}")
        picture(page, "registration")
        page.get_by_role("button").first.click()
        expect(page.get_by_role("heading", level=1)).to_contain_text("registered", ignore_case=True)
        picture(page, "registered")
        client = page.locator("dd").first.inner_text()
        launched = browser.sign_in(lms)
        launched.goto(f"{lms}/open?link=l-fractions&client={client}")
        frame = launched.frame_locator("iframe[name=tool]")
        expect(frame.get_by_role("heading", name="Launched")).to_be_visible()
        page.goto(f"{world.tool}/lti/register?{query}")
        page.get_by_role("button").first.click()
        expect(page.get_by_role("heading", name="The tool was not registered")).to_be_visible()
        picture(page, "registration-refused")


def choose_quiz(browser, page, lms, *titles):
    """Chooses content in the tool's picker, and comes back to the platform's page of what was chosen."""
    page.goto(f"{lms}/courses/c-math-7")
    page.get_by_role("link", name="Choose content in the tool").click()
    frame = page.frame_locator("iframe[name=tool]")
    expect(frame.get_by_role("heading", name="Choose quizzes")).to_be_visible()
    for title in titles:
        frame.get_by_label(title).check()
    picture(page, "choosing")
    frame.get_by_role("button", name="Add to the course").click()
    return frame


@test
def deep_linking(playwright, world):
    """A teacher chooses quizzes in the tool; they are links of the course, and open what was chosen"""
    with Browser(playwright, BLOCKS_THIRD_PARTY) as browser:
        page = browser.sign_in(world.lms, "teacher")
        frame = choose_quiz(browser, page, world.lms, "Halves and quarters", "What cells are made of")
        expect(frame.get_by_role("heading", name="You chose 2 items")).to_be_visible()
        picture(page, "chosen")
        page.goto(f"{world.lms}/courses/c-math-7")
        expect(page.get_by_text("Halves and quarters").first).to_be_visible()
        picture(page, "course-with-chosen")
        learner = browser.sign_in(world.lms, "learner")
        learner.goto(f"{world.lms}/courses/c-math-7")
        item = learner.get_by_role("listitem").filter(has_text="What cells are made of").last
        item.get_by_role("link", name="Open in this page").click()
        opened = learner.frame_locator("iframe[name=tool]")
        expect(opened.get_by_label("What would a cell be without its membrane?")).to_be_visible()


@test
def nothing_chosen(playwright, world):
    """Who chooses nothing comes back to the course all the same"""
    with Browser(playwright, BLOCKS_THIRD_PARTY) as browser:
        frame = choose_quiz(browser, browser.sign_in(world.lms, "teacher"), world.lms)
        expect(frame.get_by_role("heading", name="You chose nothing")).to_be_visible()


@test
def grades(playwright, world):
    """A learner hands in, the teacher finds the work from the gradebook, grades it, and both see the grade"""
    with Browser(playwright, keeps_nothing(world.tool, world.lms)) as browser:
        page = browser.sign_in(world.lms, "learner")
        frame = open_in_frame(page, world.lms, "parent")
        frame.get_by_label("Why is a quarter half of a half?").fill("Because two <quarters> make a half.")
        picture(page, "handing-in")
        frame.get_by_role("button", name="Hand in").click()
        expect(frame.get_by_role("heading", name="Handed in")).to_be_visible()
        expect(frame.get_by_text("The gradebook has it")).to_be_visible()
        page.goto(f"{world.lms}/gradebook/c-math-7")
        expect(page.get_by_text("PendingManual")).to_be_visible()

    with Browser(playwright, keeps_nothing(world.tool, world.lms)) as browser:
        page = browser.sign_in(world.lms, "teacher")
        page.goto(f"{world.lms}/gradebook/c-math-7")
        row = page.get_by_role("row").filter(has_text="Lena Okafor")
        row.get_by_role("link", name="Look at the work").first.click()
        frame = page.frame_locator("iframe[name=tool]")
        expect(frame.get_by_role("heading", name="The work of Lena Okafor")).to_be_visible()
        expect(frame.get_by_text("Because two <quarters> make a half.")).to_be_visible()
        picture(page, "work")
        frame.get_by_label("Points of 100").fill("87.5")
        frame.get_by_label("Comment").fill("Well seen")
        frame.get_by_role("button", name="Send grade").click()
        expect(frame.get_by_text("The gradebook has it")).to_be_visible()
        picture(page, "graded")
        page.goto(f"{world.lms}/gradebook/c-math-7")
        row = page.get_by_role("row").filter(has_text="Lena Okafor")
        expect(row).to_contain_text("87.5")
        expect(row).to_contain_text("Well seen")
        picture(page, "gradebook")
        learner = browser.sign_in(world.lms, "learner")
        learner.goto(f"{world.lms}/gradebook/c-math-7")
        expect(learner.get_by_text("87.5")).to_be_visible()


@test
def class_list(playwright, world):
    """A teacher sees the class list and grades from it; a learner does not get to it"""
    with Browser(playwright, BLOCKS_THIRD_PARTY) as browser:
        page = browser.sign_in(world.lms, "teacher")
        frame = open_in_frame(page, world.lms, "parent")
        frame.get_by_role("button", name="Show the class list").click()
        expect(frame.get_by_role("heading", name="Class list")).to_be_visible()
        row = frame.get_by_role("row").filter(has_text="Lena Okafor")
        expect(row).to_contain_text("learning")
        picture(page, "class-list")
        row.get_by_text("Give a grade").click()
        picture(page, "class-list-grading")
        row.get_by_label("Points of 100").fill("60")
        row.get_by_role("button", name="Send grade").click()
        expect(frame.get_by_text("The gradebook has it")).to_be_visible()
        frame.get_by_role("button", name="Show the class list").click()
        expect(frame.get_by_role("heading", name="Class list")).to_be_visible()
        learner = browser.sign_in(world.lms, "learner")
        opened = open_in_frame(learner, world.lms, "parent")
        session = opened.locator("input[name=session]").first.get_attribute("value")
        answer = browser.context.request.post(f"{world.tool}/class", form={"session": session})
        assert "Class list" not in answer.text() and "Lena" not in answer.text(), "a learner sees the class"


@test
def looks(playwright, world):
    """Every page fits a telephone, and follows the system's dark colours"""
    for scheme in ["light", "dark"]:
        options = {"viewport": {"width": 390, "height": 844}, "color_scheme": scheme}
        with Browser(playwright, BLOCKS_THIRD_PARTY, **options) as browser:
            page = browser.sign_in(world.lms)
            for name, address in [
                ("lms", world.lms + "/"), ("lms-course", world.lms + "/courses/c-math-7"),
                ("tool-setup", world.tool + "/"), ("tool-unlaunched", world.tool + "/app"),
            ]:
                page.goto(address)
                width = page.evaluate("document.documentElement.scrollWidth")
                assert width <= 390, f"{name} is {width} pixels wide"
                picture(page, f"{name}-{scheme}")
            frame = open_in_frame(page, world.lms, "parent")
            expect(frame.get_by_role("heading", name="Launched")).to_be_visible()
            picture(page, f"launched-{scheme}")
            page = browser.sign_in(world.lms, "teacher")
            page.goto(f"{world.lms}/courses/c-math-7")
            with browser.context.expect_page() as opened:
                page.get_by_role("button", name="Open in a new window").first.click()
            tool = opened.value
            tool.get_by_role("button", name="Show the class list").click()
            expect(tool.get_by_role("heading", name="Class list")).to_be_visible()
            width = tool.evaluate("document.documentElement.scrollWidth")
            assert width <= 390, f"the class list is {width} pixels wide"
            picture(tool, f"class-list-{scheme}")


def fields(form):
    from urllib.parse import parse_qsl
    return dict(parse_qsl(form or ""))


@contextlib.contextmanager
def attack_site(action, values):
    """A site that posts a form as soon as somebody comes."""
    inputs = "".join(f'<input type="hidden" name="{name}" value="{value}">' for name, value in values.items())
    body = f'<form method="post" action="{action}">{inputs}</form><script>document.forms[0].submit()</script>'.encode()

    class Site(http.server.BaseHTTPRequestHandler):
        def do_GET(self):
            self.send_response(200)
            self.send_header("Content-Type", "text/html")
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_):
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Site)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()


def run_one(name):
    """One test, in a process of its own."""
    world = World(arguments.world["folder"], arguments.world)
    try:
        with sync_playwright() as playwright:
            next(one for one in TESTS if one.__name__ == name)(playwright, world)
        return 0
    except Exception:
        traceback.print_exc(limit=3)
        return 1
    finally:
        world.stop()


def attempt(one, world):
    """Whether a test passed; `None` where it did not come to an end. Its browser goes with it."""
    command = [sys.executable, __file__, "--browser", arguments.browser, "--bin", str(arguments.bin)]
    command += ["--only", one.__name__, "--world", json.dumps(world.places())]
    if arguments.screenshots:
        command += ["--screenshots", str(arguments.screenshots.absolute())]
    process = subprocess.Popen(command, start_new_session=True)
    try:
        return process.wait(timeout=PATIENCE) == 0
    except subprocess.TimeoutExpired:
        return None
    finally:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()


def passes(one, world):
    passed = attempt(one, world)
    if passed is None:
        # Chromium itself stands still now and then on a busy machine. What is ours would stand still again.
        print(f"  no end after {PATIENCE} s, once more: {one.__doc__}", flush=True)
        passed = attempt(one, world)
    return passed is True


def main():
    passed = failed = 0
    with tempfile.TemporaryDirectory() as folder:
        world = World(folder)
        try:
            ready = world.serve_lms()
            faulty = world.serve_lms([{"match": {"path": "/authorize"}, "do": {"kind": "expired"}}])
            world.lms, world.faulty_lms = ready["url"].rstrip("/"), faulty["url"].rstrip("/")
            world.serve_tool(ready, faulty)
            for one in TESTS:
                is_right = passes(one, world)
                passed, failed = passed + is_right, failed + (not is_right)
                print(f"{'✔' if is_right else '✘'} {one.__doc__}", flush=True)
        finally:
            world.stop()
    print(f"{passed} passed, {failed} failed, 0 skipped")
    return 1 if failed else 0


if __name__ == "__main__":
    # Whoever is told to stop stops the servers too.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    raise SystemExit(run_one(arguments.only) if arguments.only else main())
