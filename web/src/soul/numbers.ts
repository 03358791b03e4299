/** 0.43; a minus stays before its number also where words go from right to left. */
export function short(value: number): string {
  const text = Math.abs(value).toFixed(2);
  return value < 0 && text !== "0.00" ? `\u200e−${text}` : text;
}
