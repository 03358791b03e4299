import { declared } from "../words/declared";
import { say } from "../words/tongue";
import type { Ask, Catalogue } from "./protocol";

/** Why the server does not do it, in its words. */
export class Refusal extends Error {
  constructor(
    readonly errors: string[],
    /** False where it could not be asked at all. */
    readonly isAnswered = true,
  ) {
    super(errors.join(" "));
  }
}

export async function catalogue(): Promise<Catalogue> {
  return (await (await answered(fetch("/api/catalogue"))).json()) as Catalogue;
}

/** The id of a new run. */
export async function open(ask: Ask): Promise<string> {
  const answer = await answered(
    fetch("/api/runs", { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(ask) }),
  );
  return ((await answer.json()) as { run: string }).run;
}

/** A link that lets one more browser in, once. */
export async function invite(): Promise<string> {
  return ((await (await answered(fetch("/api/invite", { method: "POST" }))).json()) as { link: string }).link;
}

export async function answered(asked: Promise<Response>): Promise<Response> {
  const answer = await asked.catch(() => {
    throw new Refusal([say("server.away", { command: declared("tikkun explore") })], false);
  });
  if (answer.ok) return answer;
  const told = (await answer.json().catch(() => null)) as { errors?: string[] } | null;
  throw new Refusal(told?.errors ?? [say("server.answered", { status: answer.status })]);
}
