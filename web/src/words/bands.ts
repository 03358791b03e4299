import { count } from "./numbers";
import { say } from "./tongue";

/** What the bands show at a tick. */
export function tieWords(tick: number, shares: Uint16Array): string {
  const percent = (share: number) => ((100 * share) / 65535).toFixed(0);
  const [whole, none] = [shares[shares.length - 1]!, shares[0]!];
  let upper = 0;
  for (let band = (shares.length - 1) >> 1; band < shares.length; band++) upper += shares[band]!;
  return say("ties.words", { tick: count(tick), whole: percent(whole), upper: percent(upper), none: percent(none) });
}
