/** Headers by which proxies, tunnels and their networks make themselves known. */
const names = [
  'via',
  'forwarded',
  'x-forwarded-for',
  'x-real-ip',
  'cf-ray',
  'server',
  'x-served-by',
] as const;

const maxLength = 120;

/** What stood between Claire and us, as far as it says so: a header and its value each. */
export type Intermediaries = Readonly<Record<string, string>>;

export function readIntermediaries(
  headers: Readonly<Record<string, string | readonly string[] | undefined>>,
): Intermediaries {
  return Object.fromEntries(
    names.flatMap((name) => {
      const given = [headers[name] ?? []].flat().join(', ');
      return given === '' ? [] : [[name, given.slice(0, maxLength)]];
    }),
  );
}
