import uPlot from "uplot";
import "uplot/dist/uPlot.min.css";
import { say } from "../words/tongue";
import "./curves.css";

/** Curves over ticks that share their time: hover, zoom, and a click that says which tick. */

export interface Line {
  label: string;
  values: (number | null)[];
  colour: string;
  dash?: number[];
  /** Single values, not joined. */
  areDots?: boolean;
}

export interface Chart {
  ticks: (number | null)[];
  lines: Line[];
  /** From where to where values go, or so by the least and greatest of them. */
  range?: [number, number] | ((low: number, high: number) => [number, number]);
  /** How a value is written. */
  text: (value: number) => string;
}

export interface Inks {
  text: string;
  grid: string;
  now: string;
}

/** Something that was done at a tick. */
export interface Event {
  tick: number;
  words: string;
}

const HEIGHT = 220;

export class Curves {
  private readonly plots = new Map<HTMLElement, uPlot>();
  private zooming = false;
  private isZoomed = false;
  private now = 0;
  private events: Event[] = [];

  constructor(
    private readonly onTick: (tick: number) => void,
    private inks: Inks,
    private readonly height = HEIGHT,
  ) {}

  /** Draws a chart into a place, instead of what was there. */
  put(place: HTMLElement, chart: Chart): void {
    this.plots.get(place)?.destroy();
    // Time goes right in every language.
    place.dir = "ltr";
    const axis: uPlot.Axis = { stroke: () => this.inks.text, grid: { stroke: () => this.inks.grid, width: 1 }, ticks: { show: false } };
    const plot = new uPlot(
      {
        width: Math.max(240, place.clientWidth),
        height: this.height,
        scales: { x: { time: false }, y: { range: rangeOf(chart) } },
        axes: [
          { ...axis, size: 30 },
          { ...axis, size: 58, values: (_, splits) => splits.map((v) => (v >= 10000 ? `${v / 1000}k` : String(+v.toFixed(3)))) },
        ],
        cursor: { sync: { key: "tikkun" }, y: false, points: { size: 7 }, drag: { x: true, y: false } },
        series: [
          { label: say("curves.tick"), value: (_, tick) => (tick == null ? "–" : String(tick)) },
          ...chart.lines.map((line) => ({
            label: line.label,
            stroke: line.colour,
            width: 1.75,
            ...(line.dash ? { dash: line.dash } : {}),
            ...(line.areDots ? { paths: () => null, points: { show: true, size: 7, stroke: line.colour, fill: line.colour } } : { points: { show: false } }),
            value: (_: uPlot, value: number | null | undefined) => (value == null ? "–" : chart.text(value)),
          })),
        ],
        hooks: {
          draw: [(u) => this.draw(u)],
          setCursor: [(u) => this.tell(u)],
          setScale: [(u, key) => key === "x" && this.zoom(u)],
          ready: [(u) => this.listen(u)],
        },
      },
      [chart.ticks, ...chart.lines.map((line) => line.values)] as uPlot.AlignedData,
      place,
    );
    this.plots.set(place, plot);
    this.tell(plot);
  }

  /** Draws the same lines anew, with what was lived since. */
  go(place: HTMLElement, ticks: (number | null)[], values: (number | null)[][]): void {
    const plot = this.plots.get(place);
    if (!plot) return;
    plot.setData([ticks, ...values] as uPlot.AlignedData, !this.isZoomed);
    if (this.isZoomed) plot.redraw();
    this.tell(plot);
  }

  /** Marks what was done on the time of all. */
  mark(events: Event[]): void {
    this.events = events;
    for (const plot of this.plots.values()) plot.redraw(false, false);
  }

  /** Marks the moment that the page shows. */
  show(tick: number): void {
    this.now = tick;
    for (const plot of this.plots.values()) {
      plot.redraw(false, false);
      this.tell(plot);
    }
  }

  /** The last value of every line that is drawn, by label. */
  lastValues(): Record<string, number | null> {
    const values: Record<string, number | null> = {};
    for (const plot of this.plots.values())
      plot.series.forEach((line, at) => (values[String(line.label)] = plot.data[at]!.at(-1) ?? null));
    return values;
  }

  dye(inks: Inks): void {
    this.inks = inks;
    this.fit();
  }

  fit(): void {
    for (const [place, plot] of this.plots) plot.setSize({ width: Math.max(240, place.clientWidth), height: this.height });
  }

  /** Where nothing is pointed at, the values are those of the moment. */
  private tell(plot: uPlot): void {
    if (plot.cursor.idx == null) plot.setLegend({ idx: plot.valToIdx(this.now) });
  }

  private draw(plot: uPlot): void {
    this.drawEvents(plot);
    const { ctx, bbox } = plot;
    const x = Math.round(plot.valToPos(this.now, "x", true));
    if (x < bbox.left || x > bbox.left + bbox.width) return;
    ctx.save();
    ctx.fillStyle = this.inks.now;
    ctx.fillRect(x, bbox.top, Math.max(1, window.devicePixelRatio), bbox.height);
    ctx.restore();
  }

  private drawEvents(plot: uPlot): void {
    if (this.events.length === 0) return;
    const { ctx, bbox } = plot;
    const dot = Math.max(1, window.devicePixelRatio);
    ctx.save();
    ctx.font = `${11 * dot}px system-ui, sans-serif`;
    ctx.textBaseline = "top";
    ctx.textAlign = "left";
    ctx.strokeStyle = ctx.fillStyle = this.inks.text;
    ctx.lineWidth = dot;
    ctx.setLineDash([2 * dot, 3 * dot]);
    let free = bbox.left;
    for (const { tick, words } of this.events) {
      const x = Math.round(plot.valToPos(tick, "x", true)) + dot / 2;
      if (x < bbox.left || x > bbox.left + bbox.width) continue;
      ctx.beginPath();
      ctx.moveTo(x, bbox.top);
      ctx.lineTo(x, bbox.top + bbox.height);
      ctx.stroke();
      const wide = ctx.measureText(words).width;
      const left = x + 4 * dot + wide > bbox.left + bbox.width ? x - wide - 4 * dot : x + 4 * dot;
      if (left < free) continue;
      ctx.fillText(words, left, bbox.top + 2 * dot);
      free = left + wide + 8 * dot;
    }
    ctx.restore();
  }

  private zoom(from: uPlot): void {
    if (this.zooming) return;
    this.zooming = true;
    const { min, max } = from.scales.x!;
    if (min != null && max != null) for (const plot of this.plots.values()) if (plot !== from) plot.setScale("x", { min, max });
    this.zooming = false;
  }

  private listen(plot: uPlot): void {
    let pressed = 0;
    plot.over.addEventListener("pointerup", (event) => {
      if (Math.abs(event.clientX - pressed) > 3) this.isZoomed = true;
    });
    plot.over.addEventListener("dblclick", () => (this.isZoomed = false));
    plot.over.addEventListener("pointerdown", (event) => (pressed = event.clientX));
    plot.over.addEventListener("click", (event) => {
      if (Math.abs(event.clientX - pressed) > 3) return;
      const left = event.clientX - plot.over.getBoundingClientRect().left;
      this.onTick(Math.round(plot.posToVal(left, "x")));
    });
  }
}

function rangeOf({ range }: Chart): uPlot.Range.MinMax | uPlot.Range.Function {
  if (typeof range === "function") return (_, low, high) => range(low ?? 0, high ?? 0);
  return range ?? ((_, low, high) => [Math.min(0, low), high || 1]);
}
