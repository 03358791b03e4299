import { el } from "../dom";

/** What one box searches: every entry of the page, by what is written in it and by what it leads to. */

interface Entry {
  node: HTMLElement;
  /** What is written in it, and of that what is always seen. */
  all: string;
  seen: string;
  /** Its own id and those it links to. */
  ids: Set<string>;
  details: HTMLDetailsElement | null;
}

interface Kind {
  name: string;
  section: string;
  entries: Entry[];
  link: HTMLElement;
  none: HTMLElement;
}

interface Term {
  text: string;
  isId: boolean;
}

const SHOWN = "found";

/** C03 and c3 are the same. */
const plain = (id: string) => id.toLowerCase().replace(/^([a-z])0+(?=\d)/, "$1");

export class Search {
  readonly bar: HTMLElement;
  private readonly input = el("input", { type: "search", id: "search", autocomplete: "off", autocapitalize: "none", spellcheck: "false", placeholder: "word, C38, L9, sight" });
  private readonly status = el("p", { class: "status", role: "status" });
  private readonly kinds: Kind[];
  private readonly known = new Set<string>();

  /** @param sections Id of each section, and what its entries are called. */
  constructor(private readonly main: HTMLElement, sections: [section: string, name: string][]) {
    this.kinds = sections.map(([section, name]) => {
      const home = main.querySelector<HTMLElement>(`#${section}`)!;
      const entries = [...home.querySelectorAll<HTMLElement>(".entry")].map(entry);
      const none = el("p", { class: "none", hidden: "" }, "Nothing here.");
      home.querySelector("h2")!.after(none);
      return { name, section, entries, link: el("a", { href: `#${section}` }), none };
    });
    for (const { entries } of this.kinds) for (const { node } of entries) if (/^[A-Z]\d+$/.test(node.id)) this.known.add(plain(node.id));
    this.bar = el(
      "div",
      { class: "find" },
      el("div", { class: "box", role: "search" }, el("label", { for: "search" }, "Search"), this.input),
      el("nav", { "aria-label": "Sections" }, ...this.kinds.map((k) => k.link)),
      this.status,
    );
    this.input.addEventListener("input", () => this.filter());
    // What is linked to is shown, whatever was searched for.
    document.addEventListener("click", (event) => {
      const link = (event.target as Element).closest<HTMLAnchorElement>('a[href^="#"]');
      if (link) this.reveal(link.hash);
    });
    addEventListener("hashchange", () => this.reveal(location.hash)?.scrollIntoView());
    this.filter();
  }

  /** An entry was made anew; it is folded as it was, and stays in sight where it is in use. */
  replace(old: HTMLElement, anew: HTMLElement): void {
    const isInUse = old.contains(document.activeElement);
    const was = old.querySelector("details");
    const made = entry(anew);
    if (was && made.details) {
      made.details.open = was.open;
      Object.assign(made.details.dataset, was.dataset);
    }
    old.replaceWith(anew);
    for (const kind of this.kinds) kind.entries = kind.entries.map((one) => (one.node === old ? made : one));
    this.filter(isInUse ? made : undefined);
  }

  private reveal(hash: string): Element | undefined {
    const target = document.getElementById(decodeURIComponent(hash.slice(1)));
    if (!target?.closest("[hidden]")) return undefined;
    this.input.value = "";
    this.filter();
    return target;
  }

  private filter(kept?: Entry): void {
    const terms = [...new Set(this.input.value.toLowerCase().split(/\s+/))]
      .filter((text) => text !== "")
      .map((text) => ({ text, isId: this.known.has(plain(text)) }));
    const shown = new Map<Entry, boolean>();
    for (const { entries } of this.kinds) for (const one of entries) shown.set(one, terms.every((term) => has(one, term, one.all)));
    for (const text of this.main.querySelectorAll<HTMLElement>(".group")) this.filterText(text, terms, shown);

    const counts: string[] = [];
    for (const kind of this.kinds) {
      let count = 0;
      for (const one of kind.entries) {
        const isShown = shown.get(one)! || one === kept;
        one.node.hidden = !isShown;
        if (isShown) count++;
        if (one.details) unfold(one.details, isShown && terms.some((term) => !has(one, term, one.seen)));
      }
      for (const text of this.main.querySelectorAll<HTMLElement>(`#${kind.section} .group`)) text.hidden = !text.querySelector(".entry:not([hidden])");
      const total = kind.entries.length;
      kind.none.hidden = count > 0;
      kind.link.replaceChildren(kind.name, " ", el("span", {}, count === total ? `${total}` : `${count} of ${total}`));
      counts.push(`${count} of ${total} ${kind.name.toLowerCase()}`);
    }
    const told = `Shown: ${counts.join(", ")}.`;
    if (this.status.textContent !== told) this.status.textContent = told;
    highlight(terms, this.main);
  }

  /** Where a text's title is searched for and none of its rows says the same, all of them are shown. */
  private filterText(text: HTMLElement, terms: Term[], shown: Map<Entry, boolean>): void {
    const rows = [...shown.keys()].filter((one) => text.contains(one.node));
    const about = written(text.querySelector(".about")!);
    if (rows.some((one) => shown.get(one)) || !terms.every((term) => about.includes(term.text))) return;
    for (const one of rows) shown.set(one, true);
  }
}

function entry(node: HTMLElement): Entry {
  const details = node.querySelector("details");
  const all = written(node);
  const links = [...node.querySelectorAll("a")].map((a) => plain(a.hash.slice(1)));
  return { node, all, seen: details ? all.replace(written(details), "") : all, ids: new Set([plain(node.id), ...links]), details };
}

function has(one: Entry, term: Term, text: string): boolean {
  return term.isId ? one.ids.has(plain(term.text)) : text.includes(term.text);
}

function pieces(node: Node): Text[] {
  const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
  const made: Text[] = [];
  while (walker.nextNode()) made.push(walker.currentNode as Text);
  return made;
}

function written(node: Node): string {
  return pieces(node).map((piece) => piece.data).join(" ").replace(/\s+/g, " ").toLowerCase();
}

/** Opens what holds a match, and closes again only what it opened. */
function unfold(details: HTMLDetailsElement, isWanted: boolean): void {
  if (isWanted && !details.open) {
    details.open = true;
    details.dataset.unfolded = "";
  } else if (!isWanted && "unfolded" in details.dataset) {
    details.open = false;
    delete details.dataset.unfolded;
  }
}

/** Marks the words found, where the browser can. */
function highlight(terms: Term[], main: HTMLElement): void {
  if (!("highlights" in CSS)) return;
  CSS.highlights.delete(SHOWN);
  if (terms.length === 0) return;
  const ranges: Range[] = [];
  for (const home of main.querySelectorAll(".entry:not([hidden]), .group:not([hidden]) .about")) {
    for (const piece of pieces(home)) {
      const text = piece.data.toLowerCase();
      for (const term of terms) {
        for (let at = text.indexOf(term.text); at >= 0; at = text.indexOf(term.text, at + term.text.length)) {
          const isWhole = /\w/.test(text[at + term.text.length] ?? "") === false;
          if (term.isId && !isWhole) continue;
          const range = new Range();
          range.setStart(piece, at);
          range.setEnd(piece, at + term.text.length);
          ranges.push(range);
        }
      }
    }
  }
  CSS.highlights.set(SHOWN, new Highlight(...ranges));
}
