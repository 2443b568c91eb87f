import { readFileSync } from 'node:fs';

/** What the page has a person write: a whole file, or lines to add to one. */
export type Edit = { file: string; text: string } | { file: string; diff: string };

/** The code blocks of a page, each under the file that is named before it. */
export function readEdits(page: string): Edit[] {
  const edits: Edit[] = [];
  let file = '';
  const parts = /^`([\w./-]+)`$|^```(ts|diff)\n([\s\S]*?)^```$/gm;
  for (const [, named, kind, text = ''] of readFileSync(page, 'utf8').matchAll(parts)) {
    if (named !== undefined) file = named;
    else edits.push(kind === 'diff' ? { file, diff: text } : { file, text });
  }
  return edits;
}

/** The text with the lines that are added; those around them must be there once. */
export function withDiff(text: string, diff: string): string {
  const lines = diff.replace(/\n$/, '').split('\n');
  const before = lines.filter((line) => !line.startsWith('+')).map((line) => `${line.slice(1)}\n`);
  const after = lines.map((line) => `${line.slice(1)}\n`);
  const [head, tail, ...more] = text.split(before.join(''));
  if (head === undefined || tail === undefined || more.length > 0) {
    throw new Error(`These lines are not there once:\n${before.join('')}`);
  }
  return head + after.join('') + tail;
}
