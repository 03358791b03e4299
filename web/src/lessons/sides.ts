import { say } from "../words/tongue";

/** The run of a lesson, and that beside it. */
export function nameOfSide(side: number): string {
  return say(side === 0 ? "lesson.with" : "lesson.withoutIt");
}
