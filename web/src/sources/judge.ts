import type { Law } from "./data";

/** A law run by the server, and what it says on the way. */

type Line = { done: number; of: number } | { law: Law } | { error: string };

/**
 * The law with what came out.
 * @param tell Told how many runs are done, of how many.
 * @throws Error with words; where it was stopped, what the signal says.
 */
export async function judge(id: string, signal: AbortSignal, tell: (done: number, of: number) => void): Promise<Law> {
  const answer = await reach(signal, "the server is away", () => fetch(`/api/laws/${id}`, { method: "POST", signal }));
  if (!answer.ok || !answer.body) throw new Error(await refusal(answer));
  const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
  for (let text = ""; ; ) {
    const { value, done } = await reach(signal, "the server went away meanwhile", () => reader.read());
    const lines = (text + (value ?? "")).split("\n");
    text = done ? "" : lines.pop()!;
    for (const line of lines) {
      if (line === "") continue;
      const told = JSON.parse(line) as Line;
      if ("error" in told) throw new Error(told.error);
      if ("law" in told) return told.law;
      tell(told.done, told.of);
    }
    if (done) throw new Error("the server fell silent");
  }
}

/** Why a server did not give what was asked for. */
export async function refusal(answer: Response): Promise<string> {
  const told = (await answer.json().catch(() => null)) as { errors?: string[] } | null;
  return told?.errors?.join("; ") ?? `the server answered ${answer.status}`;
}

async function reach<T>(signal: AbortSignal, words: string, asked: () => Promise<T>): Promise<T> {
  try {
    return await asked();
  } catch (error) {
    throw signal.aborted ? error : new Error(words);
  }
}
