/** The measures of a run, tick by tick; NaN came where there was nothing to measure. */
export class Series {
  readonly tick: number[] = [];
  private readonly columns: (number | null)[][];

  constructor(readonly measures: string[]) {
    this.columns = measures.map(() => []);
  }

  column(name: string): (number | null)[] {
    return this.columns[this.measures.indexOf(name)] ?? [];
  }

  /** Rows that follow, or come in place of those from their tick on. */
  put(rows: Float64Array): void {
    const width = this.measures.length + 1;
    if (rows.length > 0) this.cut(rows[0]! - 1);
    for (let at = 0; at < rows.length; at += width) {
      this.tick.push(rows[at]!);
      this.columns.forEach((column, m) => {
        const value = rows[at + 1 + m]!;
        column.push(Number.isNaN(value) ? null : value);
      });
    }
  }

  /** Forgets what came after a tick. */
  cut(after: number): void {
    let length = this.tick.length;
    while (length > 0 && this.tick[length - 1]! > after) length--;
    this.tick.length = length;
    for (const column of this.columns) column.length = length;
  }

  read(): Record<string, (number | null)[]> {
    return Object.fromEntries([["tick", [...this.tick]], ...this.measures.map((name, m) => [name, [...this.columns[m]!]])]);
  }
}
