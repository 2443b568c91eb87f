const daysOfWeek = '(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?';
const httpDateForm = new RegExp(`^${daysOfWeek}, [\\w: -]{15,25} GMT$`, 'i');
/** No server that runs Claire's API shows another year. */
const years = { from: Date.UTC(2020, 0), to: Date.UTC(2100, 0) };

/**
 * A number that is not negative, as a header writes it; also one that two servers on the way wrote
 * each, and the first item of a structured list (`10, 10;w=3600`).
 */
export function parseNumber(text: string | undefined): number | undefined {
  if (text === undefined || text.length > 100) return undefined;
  const [first = '', ...others] = text.split(',').map((item) => item.replace(/;.*/s, '').trim());
  if (!/^\d{1,15}(?:\.\d{1,6})?$/.test(first)) return undefined;
  return others.every((other) => other === first) ? Number(first) : undefined;
}

/** The moment of an HTTP date, in milliseconds since 1970. */
export function parseHttpDate(text: string | undefined): number | undefined {
  const given = text?.trim() ?? '';
  const time = httpDateForm.test(given) ? Date.parse(given) : Number.NaN;
  return time >= years.from && time < years.to ? time : undefined;
}
