import "../page.css";
import "./explorer.css";
import * as theme from "../theme";
import * as tips from "../tips";
import * as address from "./address";
import { Busy } from "./busy";
import { Explorer } from "./explorer";
import { languageChoice } from "./languages";
import * as taught from "../lessons/place";
import { LessonPage } from "../lessons/page";
import { lessons as lessonsIn, type Lesson } from "../lessons/protocol";
import { language, say, speak, type Language } from "../words/tongue";
import { Notices } from "./notices";
import type { Ask, Catalogue } from "./protocol";
import { room, type Room } from "./room";
import * as server from "./server";
import { start } from "./start";

const SPOKEN = "tikkun.lang";

const page = document.getElementById("page")!;
const notices = new Notices();
const busy = new Busy();
let themeButton = theme.button();
let catalogue: Catalogue | undefined;
let lessons: Lesson[] = [];
let lesson: LessonPage | undefined;
let explorer: Explorer | undefined;
let shown: Room | undefined;

/** The open run, also that of a lesson. */
const opened = () => lesson?.explorer ?? explorer;

/** Shows what the address says. */
async function route(isReloaded: boolean): Promise<void> {
  leave();
  const at = address.read(location.search);
  try {
    if (!catalogue) {
      catalogue = await server.catalogue();
      await listenFor(chosenLanguage(catalogue.languages));
    }
  } catch (error) {
    return offline(error);
  }
  const place = taught.read(location.search);
  if (place) return teach(place);
  if (at.ask === null && at.run === null) return begin();
  busy.begin(catalogue, at.ask);
  const own = new Explorer(catalogue, at, (ask) => void anew(ask));
  explorer = own;
  const end = own.run.began.listen((hello) => {
    end();
    shown = room(own, notices, themeButton, hello.group);
    page.replaceChildren(...shown.parts);
    busy.end();
  });
  const closed = own.run.failed.listen((said) => {
    if (shown) return closed();
    leave();
    begin([said]);
  });
  try {
    await own.begin(isReloaded);
  } catch (error) {
    if (explorer !== own) return;
    leave();
    begin(error instanceof server.Refusal ? error.errors : [String(error)]);
  }
}

/** The page where one chooses. */
function begin(errors: string[] = []): void {
  busy.end();
  document.title = say("page.name");
  page.replaceChildren(...start(catalogue!, lessons, tools(), (ask) => void anew(ask)));
  errors.forEach((words) => notices.error(words));
}

/** The lesson that the address says, or where one chooses another. */
function teach(place: taught.Place): void {
  const own = lessons.find(({ name }) => name === place.lesson);
  if (!own) return begin([say("lesson.none", { lesson: place.lesson })]);
  lesson = new LessonPage(catalogue!, lessons, own, place, notices, tools());
  page.replaceChildren(...lesson.parts);
}

function tools(): HTMLElement[] {
  return [themeButton, languageChoice(catalogue!.languages, (code) => void turn(code))];
}

/** As the address says, or as it was chosen before. */
function chosenLanguage(languages: Language[]): Language {
  const code = new URLSearchParams(location.search).get("lang") ?? localStorage.getItem(SPOKEN);
  return languages.find((one) => one.code === code) ?? language();
}

async function listenFor(chosen: Language): Promise<void> {
  if (chosen.code !== language().code) await speak(chosen);
  localStorage.setItem(SPOKEN, chosen.code);
  themeButton = theme.button();
  lessons = await lessonsIn(chosen.code);
}

/** Says the page in another language, where it is. */
async function turn(code: string): Promise<void> {
  const said = new URLSearchParams(location.search);
  said.set("lang", code);
  history.replaceState(null, "", `/?${said}`);
  try {
    await listenFor(chosenLanguage(catalogue!.languages));
  } catch (error) {
    return offline(error);
  }
  await route(true);
  document.querySelector<HTMLElement>(".language")?.focus();
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
  lesson?.leave();
  lesson = undefined;
  explorer?.dispose();
  explorer = undefined;
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
  opened()?.themed.ring();
  opened()?.eye.wake();
});
addEventListener("popstate", () => lesson?.returnTo(location.search) || void route(true));
const [navigation] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
void route(navigation?.type === "reload");

// Read-only, for tests.
Object.defineProperty(window, "tikkun", {
  value: Object.freeze({
    get picture() {
      return opened()?.eye.picture;
    },
    get tick() {
      return opened()?.eye.shown?.tick ?? opened()?.run.newest?.tick;
    },
    get last() {
      return opened()?.run.state?.last;
    },
    get playing() {
      return opened()?.run.state?.playing ?? false;
    },
    get lens() {
      return opened()?.eye.lens;
    },
    get kind() {
      return opened()?.eye.kind;
    },
    get isAtRest() {
      return opened()?.eye.isAtRest ?? false;
    },
    get frames() {
      return opened()?.run.frames ?? 0;
    },
    get state() {
      return opened()?.run.state;
    },
    get status() {
      return opened()?.run.status;
    },
    get bytes() {
      return opened()?.run.bytes ?? 0;
    },
    get lesson() {
      return lesson?.name;
    },
    get step() {
      return lesson?.step;
    },
    get isReady() {
      return lesson?.isReady;
    },
    codes: (side = 0) => opened()?.run.newest?.codes[side],
    rows: (side = 0) => opened()?.run.series[side]?.read(),
    lastValues: () => shown?.lastValues(),
  }),
});
