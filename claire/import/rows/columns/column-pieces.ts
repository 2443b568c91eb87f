import type { ColumnPiece } from '../fields/field-concepts';

type Fields = Readonly<Record<string, string>>;

/** The fields of a column that holds two, where it is certain which is which. */
export function takeApart(piece: ColumnPiece, text: string): Fields | undefined {
  if (piece === 'makeAndModel') return splitCar(text);
  if (piece === 'wholeName') return splitName(text);
  return piece === 'wholeAddress' ? splitAddress(text) : undefined;
}

const makes =
  'abarth|aiways|alfa romeo|alpine|aston martin|audi|bentley|bmw|byd|cadillac|chevrolet|chrysler|citroën|citroen|cupra|dacia|daewoo|daf|daihatsu|dodge|ds|ferrari|fiat|ford|genesis|honda|hyundai|infiniti|isuzu|iveco|jaguar|jeep|kia|lamborghini|lancia|land rover|lexus|lotus|lynk & co|man|maserati|mazda|mercedes-benz|mercedes benz|mercedes|mg|mini|mitsubishi|nio|nissan|opel|peugeot|polestar|porsche|renault|rolls-royce|saab|scania|seat|skoda|škoda|smart|ssangyong|subaru|suzuki|tesla|toyota|vauxhall|volkswagen|volvo|vw|xpeng';
const makePattern = new RegExp(`^(${makes})(?:\\s*/\\s*|\\s+)(\\S.*)$`, 'i');

/** What stands between them, where the make is not known: `Rimac / Nevera`. */
const slashPattern = /^([^\s/\d]+ ?|[^/\d]+ )\/( ?[^/]+)$/;

/** `VW Golf Variant`, `Opel / Corsa` */
function splitCar(text: string): Fields | undefined {
  const [, make, model] = makePattern.exec(text) ?? slashPattern.exec(text) ?? [];
  return make === undefined || model === undefined
    ? undefined
    : { make: make.trim(), model: model.trim() };
}

const legalForm =
  /(?:^|[\s.,])(?:b\.?v|n\.?v|v\.?o\.?f|gmbh|ag|kg|ohg|e\.?k|s\.?a|s\.?a\.?s|s\.?a\.?r\.?l|sarl|s\.?l|s\.?r\.?l|s\.?p\.?a|ltd|limited|plc|llc|inc|co|sp|a\/s|aps|ab|oy)(?:$|[\s.,])/i;

/** `Berg, Anna`, but not `Berg, GmbH`. */
function splitName(text: string): Fields | undefined {
  const [surname = '', first = '', ...more] = text.split(',').map((part) => part.trim());
  const isName = more.length === 0 && surname !== '' && first !== '' && !/\d/.test(text);
  return isName && !legalForm.test(text) ? { surname, first_name: first } : undefined;
}

/** `Dorpsstraat 12 A, 1234 AB Utrecht` */
function splitAddress(text: string): Fields | undefined {
  const [line = '', town = '', ...more] = text.split(/[,\n]/).map((part) => part.trim());
  const [, postcode, place] = /^(\d{4} ?[A-Z]{2}|\d{4,5}) (\D+)$/.exec(town) ?? [];
  const [, street, houseNumber] = /^(\D+) (\d+(?: ?[a-z])?)$/i.exec(line) ?? [];
  if (more.length > 0 || postcode === undefined || place === undefined) return undefined;
  if (street === undefined || houseNumber === undefined) return undefined;
  return { street, house_nr: houseNumber, postcode, place };
}

/** Whether a whole value seems to hold what has fields of its own. */
export function holdsMore(piece: ColumnPiece, text: string): boolean {
  if (piece === 'wholeAddress') return /\d/.test(text);
  return (
    piece === 'wholeName' && !legalForm.test(text) && /^\p{Lu}\S* (?:.* )?\p{Lu}\S*$/u.test(text)
  );
}

/** Puts `van den` before the surname, and `A` behind the number of the house. */
export function putTogether(piece: ColumnPiece | undefined, whole: string, part: string): string {
  return piece === 'infix' ? `${part} ${whole}` : `${whole} ${part}`;
}
