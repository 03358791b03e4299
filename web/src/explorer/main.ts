import "../page.css";
import "./explorer.css";
import * as theme from "../theme";
import * as tips from "../tips";
import * as address from "./address";
import { Busy } from "./busy";
import { Explorer } from "./explorer";
import { Notices } from "./notices";
import type { Ask, Catalogue } from "./protocol";
import { room, type Room } from "./room";
import * as server from "./server";
import { lessons, type Place } from "../lessons/data";
import * as lesson from "../lessons/page";
import { language, say, speak } from "../words/tongue";
import { languageChoice } from "./languages";
import { start } from "./start";

const page = document.getElementById("page")!;
const notices = new Notices();
const busy = new Busy();
let catalogue: Catalogue | undefined;
let explorer: Explorer | undefined;
let shown: Room | undefined;
let taught: lesson.LessonPage | undefined;

const SPOKEN = "tikkun.lang";

/** Shows what the address says. */
async function route(isReloaded: boolean): Promise<void> {
  leave();
  const at = address.read(location.search);
  try {
    catalogue ??= await server.catalogue();
    await speakAs(new URLSearchParams(location.search).get("lang") ?? localStorage.getItem(SPOKEN) ?? "en");
    const place = lesson.read(location.search);
    if (place) return await teach(place);
  } catch (error) {
    return offline(error);
  }
  if (at.ask === null && at.run === null) return await begin();
  busy.begin(catalogue, at.ask);
  const opened = new Explorer(catalogue, at, (ask) => void anew(ask));
  explorer = opened;
  const end = opened.run.began.listen((hello) => {
    end();
    shown = room(opened, notices, tools(), hello.group);
    page.replaceChildren(...shown.parts);
    busy.end();
  });
  const closed = opened.run.failed.listen((said) => {
    if (shown) return closed();
    leave();
    void begin([said]);
  });
  try {
    await opened.begin(isReloaded);
  } catch (error) {
    if (explorer !== opened) return;
    leave();
    await begin(error instanceof server.Refusal ? error.errors : [String(error)]);
  }
}

/** A lesson, where the address says. */
async function teach(place: Place): Promise<void> {
  const all = await lessons();
  const own = all.find(({ name }) => name === place.lesson);
  if (!own) return begin([say("lesson.none", { name: place.lesson })]);
  taught = new lesson.LessonPage(catalogue!, own, all, place, notices, tools());
  page.replaceChildren(...taught.parts);
}

/** Speaks a language that there is. */
async function speakAs(code: string): Promise<void> {
  const chosen = catalogue!.languages.find((one) => one.code === code);
  if (chosen && chosen.code !== language().code) await speak(chosen);
}

function tools(): HTMLElement[] {
  return [languageChoice(catalogue!.languages, (code) => void speakFromNowOn(code)), theme.button()];
}

/** The same page in another language. */
async function speakFromNowOn(code: string): Promise<void> {
  localStorage.setItem(SPOKEN, code);
  await speakAs(code);
  const said = new URLSearchParams(location.search);
  if (code === "en") said.delete("lang");
  else said.set("lang", code);
  const query = said.toString().replaceAll("%2C", ",").replaceAll("%3A", ":");
  history.replaceState(null, "", query === "" ? "/" : `/?${query}`);
  await route(true);
  document.querySelector<HTMLElement>(".language")?.focus();
}

/** The page where one chooses. */
async function begin(errors: string[] = []): Promise<void> {
  busy.end();
  document.title = say("page.name");
  page.replaceChildren(...start(catalogue!, await lessons(), tools(), (ask) => void anew(ask)));
  errors.forEach((words) => notices.error(words));
}

/** Makes another run, and goes to it when it is there. */
async function anew(ask: Ask): Promise<void> {
  notices.clear();
  busy.begin(catalogue, ask);
  try {
    const id = await server.open(ask);
    const look = explorer?.look ?? address.LOOK;
    Explorer.keep(id, ask);
    history.pushState(null, "", `/${address.write({ ask, run: null, look })}`);
    await route(true);
  } catch (error) {
    busy.end();
    (error instanceof server.Refusal ? error.errors : [String(error)]).forEach((words) => notices.error(words));
  }
}

function leave(): void {
  shown?.end();
  explorer?.dispose();
  taught?.dispose();
  explorer = taught = undefined;
  shown = undefined;
  busy.end();
}

function offline(error: unknown): void {
  page.replaceChildren();
  notices.error((error as Error).message);
  notices.banner(say("server.trying"));
  setTimeout(() => {
    notices.clear();
    notices.banner("");
    void route(true);
  }, 3000);
}

document.body.prepend(notices.place, busy.place);
tips.begin();
theme.listen(() => {
  (explorer ?? taught?.explorer)?.themed.ring();
  (explorer ?? taught?.explorer)?.eye.wake();
});
addEventListener("popstate", () => (explorer ?? taught)?.returnTo(location.search) || void route(true));
const [navigation] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
void route(navigation?.type === "reload");

const now = () => explorer ?? taught?.explorer;

// Read-only, for tests.
Object.defineProperty(window, "tikkun", {
  value: Object.freeze({
    get picture() {
      return now()?.eye.picture;
    },
    get tick() {
      return now()?.eye.shown?.tick ?? now()?.run.newest?.tick;
    },
    get last() {
      return now()?.run.state?.last;
    },
    get playing() {
      return now()?.run.state?.playing ?? false;
    },
    get lens() {
      return now()?.eye.lens;
    },
    get kind() {
      return now()?.eye.kind;
    },
    get isAtRest() {
      return now()?.eye.isAtRest ?? false;
    },
    get frames() {
      return now()?.run.frames ?? 0;
    },
    get state() {
      return now()?.run.state;
    },
    get status() {
      return now()?.run.status;
    },
    get bytes() {
      return now()?.run.bytes ?? 0;
    },
    codes: (side = 0) => now()?.run.newest?.codes[side],
    rows: (side = 0) => now()?.run.series[side]?.read(),
    lastValues: () => shown?.lastValues(),
    get lesson() {
      return taught?.lesson.name;
    },
    get step() {
      return taught?.step;
    },
    get isReady() {
      return taught?.isReady ?? false;
    },
  }),
});
