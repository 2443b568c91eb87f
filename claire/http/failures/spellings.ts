/** A secret as it is, and as encoded in JSON, in that of Go and PHP, in HTML and in a URL; the longest first. */
export function listSpellings(secret: string): string[] {
  const json = JSON.stringify(secret).slice(1, -1);
  const go = json.replace(/[<>&]/g, (sign) => `\\u00${sign.charCodeAt(0).toString(16)}`);
  const php = json.replaceAll('/', String.raw`\/`);
  const page = secret.replace(/[<>&"']/g, (sign) => entities[sign] ?? sign);
  const query = new URLSearchParams({ '': secret }).toString().slice(1);
  const addresses = [query, query.replaceAll('+', '%20')].flatMap((text) => [
    text,
    text.replace(/%../g, (code) => code.toLowerCase()),
  ]);
  const all = [secret, json, go, php, page, page.replaceAll('&#34;', '&quot;'), ...addresses];
  return [...new Set(all)].sort(byLength);
}

/** The longest first, as one may be the beginning of another. */
export function byLength(one: string, other: string): number {
  return other.length - one.length;
}

const entities: Readonly<Record<string, string>> = {
  '<': '&lt;',
  '>': '&gt;',
  '&': '&amp;',
  '"': '&#34;',
  "'": '&#39;',
};
