import { columnTexts } from './of-columns';
import { decisionTexts } from './of-decisions';
import { valueTexts } from './of-values';
import type { ProblemText } from './problem-text';

export type Language = keyof ProblemText;

const all: readonly ProblemText[] = [...columnTexts, ...valueTexts, ...decisionTexts];

/** Words that messages put into their texts. */
const words: readonly ProblemText[] = [
  { en: 'day', nl: 'dag', de: 'den Tag' },
  { en: 'month', nl: 'maand', de: 'den Monat' },
  { en: 'semicolons (;)', nl: 'puntkomma’s (;)', de: 'Semikolons (;)' },
  { en: 'commas (,)', nl: 'komma’s (,)', de: 'Kommas (,)' },
  { en: 'bars (|)', nl: 'streepjes (|)', de: 'Striche (|)' },
  { en: 'tabs', nl: 'tabs', de: 'Tabulatoren' },
  {
    en: "Claire's number of a location",
    nl: 'Claires nummer van een vestiging',
    de: 'Claires Nummer eines Standorts',
  },
  { en: 'its name', nl: 'de naam', de: 'sein Name' },
  { en: 'its number in the DMS', nl: 'het nummer in het DMS', de: 'seine Nummer im DMS' },
  { en: 'an empty value', nl: 'een lege waarde', de: 'ein leerer Wert' },
];

const months: Readonly<Record<Language, readonly string[]>> = {
  en: [
    ...['January', 'February', 'March', 'April', 'May', 'June'],
    ...['July', 'August', 'September', 'October', 'November', 'December'],
  ],
  nl: [
    ...['januari', 'februari', 'maart', 'april', 'mei', 'juni'],
    ...['juli', 'augustus', 'september', 'oktober', 'november', 'december'],
  ],
  de: [
    ...['Januar', 'Februar', 'März', 'April', 'Mai', 'Juni'],
    ...['Juli', 'August', 'September', 'Oktober', 'November', 'Dezember'],
  ],
};

export function toLanguage(tag: string): Language {
  return tag.startsWith('nl') ? 'nl' : tag.startsWith('de') ? 'de' : 'en';
}

/** What follows a problem that costs no more than the value. */
const leftOut: ProblemText = {
  en: '. It is left out',
  nl: '. De waarde is weggelaten',
  de: '. Der Wert ist weggelassen',
};

/** In English where there is no translation. */
export function translate(message: string, language: Language): string {
  if (language === 'en') return message;
  if (message.endsWith(leftOut.en)) {
    return translate(message.slice(0, -leftOut.en.length), language) + leftOut[language];
  }
  for (const text of all) {
    const values = match(text.en, message);
    if (values === undefined) continue;
    return text[language].replace(/\{(\d+)\}/g, (_whole, number: string) =>
      translateWord(values[Number(number)] ?? '', language),
    );
  }
  return message;
}

const patterns = new Map<string, RegExp>();

/** What stands in the places of a text. */
function match(text: string, message: string): readonly string[] | undefined {
  let pattern = patterns.get(text);
  if (pattern === undefined) {
    const source = text.split(/\{\d+\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
    pattern = new RegExp(`^${source.join('(.+?)')}$`, 's');
    patterns.set(text, pattern);
  }
  return pattern.exec(message)?.slice(1);
}

function translateWord(word: string, language: Language): string {
  const known = words.find(({ en }) => en === word);
  if (known !== undefined) return known[language];
  const month = months.en.findIndex((name) => new RegExp(`\\b${name}\\b`).test(word));
  return /^(?:\d+ )?[A-Z][a-z]+(?: \d{4})?$/.test(word) && month >= 0
    ? word.replace(months.en[month] ?? '', months[language][month] ?? '')
    : word;
}
