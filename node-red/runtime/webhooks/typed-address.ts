/** Reads a typed address, with this scheme if it has none; undefined if it is no address. */
export function readAddress(typed: string, scheme = 'https:'): URL | undefined {
  // As `https:/host`, which would be read as a path at a host of the name of "https".
  if (/^https?(?::(?!\/\/)|\/)/i.test(typed)) return undefined;
  const withScheme = /^[a-z][a-z0-9+.-]*:\/\//i.test(typed) ? typed : `${scheme}//${typed}`;
  if (!URL.canParse(withScheme)) return undefined;
  const url = new URL(withScheme);
  return /^https?:$/.test(url.protocol) && url.search === '' && url.hash === '' ? url : undefined;
}
