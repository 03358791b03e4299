export interface Square {
  x: number;
  y: number;
  size: number;
}

const BETWEEN = 0.02;

/** As many squares as there are views, as large as fit, in whole pixels: side by side, above one another, or two by two. */
export function squares(views: number, width: number, height: number): Square[] {
  let [best, columns] = [0, 1];
  for (let across = 1; across <= views; across++) {
    const down = Math.ceil(views / across);
    const size = Math.min(width / (across + BETWEEN * (across - 1)), height / (down + BETWEEN * (down - 1)));
    if (views % across === 0 && size > best) [best, columns] = [size, across];
  }
  const size = Math.floor(best);
  const step = size * (1 + BETWEEN);
  const rows = views / columns;
  const left = (width - size - step * (columns - 1)) / 2;
  const top = (height - size - step * (rows - 1)) / 2;
  return Array.from({ length: views }, (_, k) => ({
    x: Math.round(left + step * (k % columns)),
    y: Math.round(top + step * Math.floor(k / columns)),
    size,
  }));
}
