import { toLetters } from '../contact/greeting';
import type { MatchedField } from './find-input';
import { writeSpoken } from './spoken';

/** `auto met kenteken RV-312-D`: what comes after the last label that fits it. */
export function splitLabel(search: string): { label: MatchedField | undefined; rest: string } {
  const words = search.split(/[\s:#]+/).filter(Boolean);
  for (const [index, word] of [...words.entries()].reverse()) {
    const label = findLabel(word);
    const isFiller = index === 0 && fillers.has(toLetters(word));
    if (label === undefined && !isFiller) continue;
    const others = words.slice(index + 1);
    const skipped = others.findIndex((other) => !isSkipped(other));
    const rest = others.slice(Math.max(0, skipped)).join(' ');
    const spoken = writeSpoken(rest);
    // `the car of Mrs Jansen`
    if (label !== undefined && ofWhom.has(toLetters(others[0] ?? '')) && others.length > 1)
      return { label: /\d/.test(spoken) ? undefined : 'name', rest: others.slice(1).join(' ') };
    if (/\d/.test(spoken))
      return { label, rest: isNumber(label) ? withoutLastWords(spoken) : rest };
    const isName = index === 0 && (label === 'name' || label === 'customerNumber');
    if (isName && rest !== '') return { label: 'name', rest };
    if (label === 'email' && rest.includes('@')) return { label, rest };
  }
  return { label: undefined, rest: search };
}

function isNumber(field: MatchedField | undefined): boolean {
  return ['vin', 'workOrder', 'dmsNr', 'customerNumber'].includes(field ?? '');
}

/** `45012 staat klaar?` */
function withoutLastWords(text: string): string {
  const words = text.split(' ');
  const last = words.findLastIndex((word) => !/^\p{L}{2,}[?!.,]*$/u.test(word));
  return words.slice(0, last + 1).join(' ');
}

function findLabel(word: string): MatchedField | undefined {
  const label = toLetters(word).replace(/(?:nummer|number|nr|no)$/, '');
  const field = fieldsByLabel.get(label) ?? (label.endsWith('order') ? 'workOrder' : undefined);
  // `kent. RV-312-D`, `kl.nr 300004`
  if (field !== undefined || label.length < 2 || !word.includes('.')) return field;
  return [...fieldsByLabel].find(([whole]) => whole.startsWith(label))?.[1];
}

/** What people put before it: `wo 45012`, `kenteken RV-312-D`, `klantnr. 300004`. */
const labels: readonly (readonly [MatchedField, string])[] = [
  [
    'plate',
    'kenteken nummerplaat plaat plate reg registration kennzeichen immatriculation auto car',
  ],
  ['vin', 'vin chassis fin fahrgestell'],
  ['workOrder', 'wo werkorder order workorder work opdracht auftrag auftrags werkbon bon job'],
  ['dmsNr', 'dms afspraak appointment termin'],
  ['customerNumber', 'klant klanten debiteur debiteuren relatie customer kunde kunden client'],
  ['phone', 'tel telefoon telefon telephone phone mob mobiel mobile mobil gsm handy'],
  ['email', 'mail email mailadres'],
  ['name', 'naam name'],
];

const fieldsByLabel = new Map(
  labels.flatMap(([field, words]) => words.split(' ').map((word) => [word, field] as const)),
);

const fillers: ReadonlySet<string> = new Set('nr nummer no number order plate is'.split(' '));

/** `VIN ends in 143828` */
const partWords: ReadonlySet<string> = new Set(
  'eindigt eindigend op laatste cijfers ends ending in with last digits endet auf letzte letzten ziffern'.split(
    ' ',
  ),
);

const ofWhom: ReadonlySet<string> = new Set('van voor of for von für vom pour'.split(' '));

function isSkipped(word: string): boolean {
  const letters = toLetters(word);
  return fillers.has(letters) || partWords.has(letters);
}
