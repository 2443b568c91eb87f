/** Claire nests a few levels. Copying or writing a value fails from some thousands on. */
export const maxDepth = 200;

/**
 * Of a text of 32 MB, ten million empty objects would be made, in more than a gigabyte. The values
 * of Claire, with their names, are at least as long as these.
 */
export const maxValues = 2_000_000;

/** What a JSON text has too much of. Looks before it is parsed: a parser stops for nothing. */
export function findExcess(text: string): 'depth' | 'values' | undefined {
  let [depth, values] = [0, 0];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === quote) at = findEndOfString(text, at);
    else if (code === closingBracket || code === closingBrace) depth -= 1;
    else if (code === comma) values += 1;
    else if (code === openingBracket || code === openingBrace) {
      depth += 1;
      values += 1;
    }
    if (depth > maxDepth) return 'depth';
    if (values > maxValues) return 'values';
  }
  return undefined;
}

/** By their codes, as every response passes here: it takes about as long as a third of parsing it. */
const [quote, comma, backslash] = [0x22, 0x2c, 0x5c];
const [openingBracket, closingBracket] = [0x5b, 0x5d];
const [openingBrace, closingBrace] = [0x7b, 0x7d];

/** The place of the closing quote: the first that is not escaped. */
function findEndOfString(text: string, start: number): number {
  for (let at = text.indexOf('"', start + 1); at !== -1; at = text.indexOf('"', at + 1)) {
    let before = at - 1;
    while (text.charCodeAt(before) === backslash) before -= 1;
    if ((at - before) % 2 === 1) return at;
  }
  return text.length;
}
