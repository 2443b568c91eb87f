import { toLetters } from '../contact/read-country';
import { conjunctions, infixes, noNames } from './name';
import type { MatchedField } from './find-input';
import { toWordSet, writeSpoken } from './spoken';

/** Each costs a look at all appointments. */
const maxNumbers = 6;

/** Words in a row with digits, or with the letters of a plate or an order beside them. */
export function listNumberPieces(sentence: string): string[] {
  const runs: string[][] = [[]];
  for (const word of writeSpoken(sentence).split(/\s+/)) {
    const plain = trimSigns(word);
    const isOfNumber = (/\d/.test(plain) && !isTime.test(plain)) || isShort.test(plain);
    if (isOfNumber) runs.at(-1)?.push(plain);
    if (!isOfNumber || /[;:.!?)]$/.test(word)) runs.push([]);
  }
  const all = runs.map((run) => run.join(' ')).filter(hasNumber);
  return [...new Set(all)].slice(0, maxNumbers);
}

/** `G 648 JL` */
const isShort = /^(?:[A-Z]{1,3}|[-+])$/;
const isTime = /^\d{1,2}[.:]\d\d$/;

function hasNumber(run: string): boolean {
  return run.replace(/[^\p{L}\d]/gu, '').length >= 5 && /\d.*\d/.test(run);
}

function trimSigns(word: string): string {
  const isSign = (at: number) => /[()"'„“”«»,;:.!?]/.test(word.charAt(at));
  let [start, end] = [0, word.length];
  while (start < end && isSign(start)) start += 1;
  while (end > start && isSign(end - 1)) end -= 1;
  return word.slice(start, end);
}

/** A word that may be a name, with the `van der` before it. */
interface NameUnit {
  readonly text: string;
  readonly kind: 'title' | 'capital' | 'small' | 'other';
  /** Whether a full stop or the like comes after it, or at least a comma. */
  readonly ends: 'part' | 'sentence' | undefined;
}

/** In a text of fewer words each may be a part of the name, and none is left out of it. */
const minSentence = 5;

/** A first name and a surname side by side, or a surname where nothing else is named. */
export function listNamePieces(sentence: string): string[] {
  const units = toNameUnits(joinSpelt(sentence).replace(nameLabels, ' '));
  const isSentence = sentence.trim().split(/\s+/).length >= minSentence;
  const names = units.flatMap((unit, index) => {
    const [before, next, afterNext] = [units[index - 1], units[index + 1], units[index + 2]];
    if (!isName(unit)) return [];
    const title = findTitle(before);
    const isApart = !areJoined(before, unit);
    const isNamed = unit.kind === 'capital' && (index > 0 || unit.text.includes(' '));
    const isAlone = isApart && !areJoined(unit, next) && unit.text.length > 2;
    const single =
      isAlone && (isNamed || title !== undefined) ? [`${title ?? ''}${unit.text}`] : [];
    if (next === undefined || !isName(next) || unit.ends === 'sentence') return single;
    const isPair = isSentence || (isApart && !areJoined(next, afterNext));
    return isPair ? [`${title ?? ''}${unit.text} ${next.text}`, ...single] : single;
  });
  return [...new Set(names)];
}

function isName({ kind }: NameUnit): boolean {
  return kind === 'capital' || kind === 'small';
}

/** What stands before a name, where it is of a name: empty for `Kundin`, `Frau ` for a title. */
function findTitle(before: NameUnit | undefined): string | undefined {
  if (before?.kind !== 'title' || before.ends === 'sentence') return undefined;
  return noNames.has(toLetters(before.text)) ? `${before.text} ` : '';
}

/** Whether the words may be of one name. */
function areJoined(one: NameUnit | undefined, other: NameUnit | undefined): boolean {
  return one?.kind === 'capital' && other?.kind === 'capital' && one.ends === undefined;
}

function toNameUnits(sentence: string): NameUnit[] {
  const units: NameUnit[] = [];
  let infix = '';
  for (const word of sentence.split(/\s+/)) {
    const text = trimSigns(word);
    const letters = toLetters(text);
    if (infixes.has(letters) && text.length > 1 && !/[;:!?,.]$/.test(word)) {
      infix += `${text} `;
      continue;
    }
    const isTitle = noNames.has(letters) || introductions.has(letters);
    const isOther = conjunctions.has(letters) || !/^\p{L}[\p{L}.'’-]*$/u.test(text);
    const ofName = /^\p{Lu}/u.test(text) ? 'capital' : 'small';
    const kind = isTitle ? 'title' : isOther ? 'other' : ofName;
    const isShortened = isTitle || /^(?:\p{L}\.)+$/u.test(word);
    const isEnd = /[;:!?)]["”]?$/.test(word) || (word.endsWith('.') && !isShortened);
    const ends = isEnd ? 'sentence' : word.endsWith(',') ? 'part' : undefined;
    units.push({ text: infix + text, kind, ends });
    infix = '';
  }
  return units;
}

/** `b-r-o-u-w-e-r` and `V I S S E R`, as the names that they are. */
export function joinSpelt(text: string): string {
  return text.replace(/(?<![\p{L}\d])\p{L}(?:[- ]\p{L}){3,30}(?![\p{L}\d])/gu, (spelt) =>
    spelt.replace(/[- ]/g, '').toUpperCase(),
  );
}

/** `Visser, first name Marijke` */
const nameLabels =
  /,?\s(?:voornaam|achternaam|vorname|nachname|familienname|prénom|nom|(?:first|last|given) name|surname)(?:\s(?:is|ist|est))?:?\s/giu;

/** What stands before a name, beside titles. */
const introductions = toWordSet(
  'klant klantin kunde kundin kunden customer client cliente bestuurder fahrer fahrerin driver',
  'conducteur conductrice eigenaar halter halterin besitzer owner proprietaire leaserijder',
  'groet groeten groetjes gr mvg mfg lg vg gruss grusse gruß gruße regards greetings thanks',
  'cordialement salutations merci bedankt danke dank',
);

/** `auto met kenteken RV-312-D`: what comes after the last label that fits it. */
export function splitLabel(search: string): { label: MatchedField | undefined; rest: string } {
  const words = search.split(/[\s:#]+/).filter(Boolean);
  for (const [index, word] of [...words.entries()].reverse()) {
    const label = findLabel(word);
    const isFiller = index === 0 && fillers.has(toLetters(word));
    if (label === undefined && !isFiller) continue;
    const others = words.slice(index + 1);
    const skipped = others.findIndex((other) => !fillers.has(toLetters(other)));
    const rest = others.slice(Math.max(0, skipped)).join(' ');
    const spoken = writeSpoken(rest);
    // `the car of Mrs Jansen`
    if (label !== undefined && ofWhom.has(toLetters(others[0] ?? '')) && others.length > 1)
      return { label: /\d/.test(spoken) ? undefined : 'name', rest: others.slice(1).join(' ') };
    if (/\d/.test(spoken))
      return { label, rest: ofDms.has(label) ? withoutLastWords(spoken) : rest };
    const isName = index === 0 && (label === 'name' || label === 'customerNumber');
    if (isName && rest !== '') return { label: 'name', rest };
    if (label === 'email' && rest.includes('@')) return { label, rest };
  }
  return { label: undefined, rest: search };
}

const ofDms = new Set<MatchedField | undefined>(['vin', 'workOrder', 'dmsNr', 'customerNumber']);

/** `45012 staat klaar, om 9 uur?` */
function withoutLastWords(text: string): string {
  return /^\D*\d.*?(?=\s\p{L}{2,}[?!.,]*(?:\s|$)|$)/u.exec(text)?.[0] ?? text;
}

function findLabel(word: string): MatchedField | undefined {
  const label = toLetters(word).replace(/(?:nummer|number|nr|no)$/, '');
  const field = fieldsByLabel.get(label) ?? (label.endsWith('order') ? 'workOrder' : undefined);
  // `kent. RV-312-D`, `kl.nr 300004`
  if (field !== undefined || label.length < 2 || !word.includes('.')) return field;
  return [...fieldsByLabel].find(([whole]) => whole.startsWith(label))?.[1];
}

/** What people put before it: `wo 45012`, `kenteken RV-312-D`, `klantnr. 300004`. */
const labels: Readonly<Record<MatchedField, string>> = {
  plate:
    'kenteken nummerplaat plaat plate plaque reg registration kennzeichen immatriculation auto car',
  vin: 'vin chassis fin fahrgestell',
  workOrder: 'wo werkorder order workorder work opdracht auftrag auftrags werkbon bon job',
  dmsNr: 'dms afspraak appointment termin rendezvous rdv',
  customerNumber: 'klant klanten debiteur debiteuren relatie customer kunde kunden client',
  phone: 'tel telefoon telefon telephone phone mob mobiel mobile mobil gsm handy portable',
  email: 'mail email mailadres',
  name: 'naam name',
};

const fieldsByLabel = new Map(
  Object.entries(labels).flatMap(([field, words]) =>
    words.split(' ').map((word) => [word, field as MatchedField] as const),
  ),
);

/** Also of `VIN ends in 143828`. */
const fillers = toWordSet(
  'nr nummer no number numero n order plate is eindigt eindigend op laatste cijfers ends ending in',
  'with last digits endet auf letzte letzten ziffern',
);

const ofWhom = toWordSet('van voor of for von für vom pour');
