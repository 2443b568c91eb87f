/** The parts of a written date, in their order in the text. */
export interface DateText {
  readonly first: string;
  readonly second: string;
  readonly third: string;
  /** What stands behind the date. */
  readonly rest: string;
  /** Whether points stand between its numbers: the day comes first then. */
  readonly hasPoints?: boolean | undefined;
}

/** The year, month and day of `30 nov. 2026 8:30`, `30-Nov-26` or `November 30, 2026`. */
export function splitNamed(text: string): DateText | undefined {
  const [, day, name, year, rest = ''] = dayFirst.exec(text) ?? readMonthFirst(text);
  const month = name === undefined ? undefined : months.get(plain(name));
  if (day === undefined || month === undefined || year === undefined) return undefined;
  return { first: year, second: String(month), third: day, rest };
}

export function withoutWeekday(text: string): string {
  const word = firstWord.exec(text);
  return word !== null && weekdays.has(plain(word[1] ?? '')) ? text.slice(word[0].length) : text;
}

function readMonthFirst(text: string): readonly (string | undefined)[] {
  const [whole, name, day, year, rest] = monthFirst.exec(text) ?? [];
  return [whole, day, name, year, rest];
}

const firstWord = /^(\p{L}{2,10})[.,]{0,2}\s+(?=\p{L}|\d)/u;
const dayFirst =
  /^(\d{1,2})(?:st|nd|rd|th|er|e|\.)?[-/. ]\s?(\p{L}{3,9})[-/. ]\s?(\d{4}|\d{2})(?:(?:\s*[T,]\s*|\s+)(\S.*))?$/u;
const monthFirst =
  /^(\p{L}{3,9})[. ]\s?(\d{1,2})(?:st|nd|rd|th)?,?\s(\d{4})(?:(?:\s*[T,]\s*|\s+)(\S.*))?$/u;

function plain(name: string): string {
  return name.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '');
}

/** In English, Dutch, German and French, without accents. */
const months: ReadonlyMap<string, number> = new Map(
  [
    'jan january januari januar janvier janv',
    'feb february februari februar fevrier fev fevr',
    'mar march maart mrt marz mrz maerz mars',
    'apr april avril avr',
    'may mei mai',
    'jun june juni juin',
    'jul july juli juillet juil',
    'aug august augustus aout',
    'sep sept september septembre',
    'oct okt october oktober octobre',
    'nov november novembre',
    'dec dez december dezember decembre',
  ].flatMap((names, index) => names.split(' ').map((name) => [name, index + 1] as const)),
);

const weekdays: ReadonlySet<string> = new Set([
  ...'mon tue tues wed thu thur thurs fri sat sun'.split(' '),
  ...'monday tuesday wednesday thursday friday saturday sunday'.split(' '),
  ...'ma di wo do vr za zo'.split(' '),
  ...'maandag dinsdag woensdag donderdag vrijdag zaterdag zondag'.split(' '),
  ...'mo mi fr sa so'.split(' '),
  ...'montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag'.split(' '),
  ...'lun mar mer jeu ven sam dim'.split(' '),
  ...'lundi mardi mercredi jeudi vendredi samedi dimanche'.split(' '),
]);
