/** What a badge says of that which bears it. */
export const BADGES: Record<string, string> = {
  text: "A row of one of the texts says it.",
  "text, size ours": "A row of one of the texts says the rule; its size is ours.",
  tradition: "A wider source of the same tradition says it.",
  assumption: "Ours, so that it can be computed.",
  setting: "A setting of the run, not of the model.",
};
