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
import { start } from "./start";

const page = document.getElementById("page")!;
const notices = new Notices();
const busy = new Busy();
const themeButton = theme.button();
let catalogue: Catalogue | undefined;
let explorer: Explorer | undefined;
let shown: Room | undefined;

/** Shows what the address says. */
async function route(isReloaded: boolean): Promise<void> {
  leave();
  const at = address.read(location.search);
  try {
    catalogue ??= await server.catalogue();
  } catch (error) {
    return offline(error);
  }
  if (at.ask === null && at.run === null) return begin();
  busy.begin(catalogue, at.ask);
  const opened = new Explorer(catalogue, at, (ask) => void anew(ask));
  explorer = opened;
  const end = opened.run.began.listen((hello) => {
    end();
    shown = room(opened, notices, themeButton, hello.group);
    page.replaceChildren(...shown.parts);
    busy.end();
  });
  const closed = opened.run.failed.listen((said) => {
    if (shown) return closed();
    leave();
    begin([said]);
  });
  try {
    await opened.begin(isReloaded);
  } catch (error) {
    if (explorer !== opened) return;
    leave();
    begin(error instanceof server.Refusal ? error.errors : [String(error)]);
  }
}

/** The page where one chooses. */
function begin(errors: string[] = []): void {
  busy.end();
  document.title = "Tikkun";
  page.replaceChildren(...start(catalogue!, themeButton, (ask) => void anew(ask)));
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
  explorer = undefined;
  shown = undefined;
  busy.end();
}

function offline(error: unknown): void {
  page.replaceChildren();
  notices.error((error as Error).message);
  notices.banner("The server is away; trying again…");
  setTimeout(() => {
    notices.clear();
    notices.banner("");
    void route(true);
  }, 3000);
}

document.body.prepend(notices.place, busy.place);
tips.begin();
theme.listen(() => {
  explorer?.themed.ring();
  explorer?.eye.wake();
});
addEventListener("popstate", () => explorer?.returnTo(location.search) || void route(true));
const [navigation] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
void route(navigation?.type === "reload");

// Read-only, for tests.
Object.defineProperty(window, "tikkun", {
  value: Object.freeze({
    get picture() {
      return explorer?.eye.picture;
    },
    get tick() {
      return explorer?.eye.shown?.tick ?? explorer?.run.newest?.tick;
    },
    get last() {
      return explorer?.run.state?.last;
    },
    get playing() {
      return explorer?.run.state?.playing ?? false;
    },
    get lens() {
      return explorer?.eye.lens;
    },
    get kind() {
      return explorer?.eye.kind;
    },
    get isAtRest() {
      return explorer?.eye.isAtRest ?? false;
    },
    get frames() {
      return explorer?.run.frames ?? 0;
    },
    get state() {
      return explorer?.run.state;
    },
    get status() {
      return explorer?.run.status;
    },
    get bytes() {
      return explorer?.run.bytes ?? 0;
    },
    codes: (side = 0) => explorer?.run.newest?.codes[side],
    rows: (side = 0) => explorer?.run.series[side]?.read(),
    lastValues: () => shown?.lastValues(),
  }),
});
