import type { ColumnPiece } from '../fields/field-concepts';

type Pieces = Readonly<Record<string, string>>;

/** The fields of a column that holds two, where it is certain which is which. */
export function takeApart(piece: ColumnPiece, text: string): Pieces | undefined {
  if (piece === 'makeAndModel') return splitCar(makePattern.exec(text) ?? slashPattern.exec(text));
  if (piece === 'model') return splitCar(makePattern.exec(text));
  if (piece === 'wholeName') return splitName(text);
  if (piece === 'town') return splitTown(text);
  return piece === 'wholeAddress' ? splitAddress(text) : undefined;
}

/** Whether a whole value seems to hold what has fields of its own. */
export function holdsMore(piece: ColumnPiece, text: string): boolean {
  if (piece === 'wholeAddress') return /\d/.test(text);
  return (
    piece === 'wholeName' && !organisation.test(text) && /^\p{Lu}\S* (?:.* )?\p{Lu}\S*$/u.test(text)
  );
}

// The longer of two that begin alike first.
const makes =
  'abarth|acura|adria|aiways|aixam|alfa romeo|alpina|alpine|aprilia|ashok leyland|aston martin|audi|austin|baic|bajaj|benelli|bentley|bharatbenz|bmw|buerstner|buick|byd|bürstner|cadillac|can-am|caterham|cf moto|cfmoto|changan|chatenet|chery|chevrolet|chrysler|citroen|citroën|cupra|dacia|daewoo|daf|daihatsu|datsun|dethleffs|dfsk|dodge|dongfeng|donkervoort|ds|ducati|eicher|faw|ferrari|fiat|fisker|ford|foton|freightliner|fuso|geely|genesis|gmc|great wall|gwm|harley davidson|harley-davidson|haval|hino|holden|honda|hongqi|hummer|husqvarna|hymer|hyundai|indian|ineos|infiniti|isuzu|iveco|jac|jaecoo|jaguar|jeep|jetour|kawasaki|kenworth|kgm|kia|knaus|ktm|kymco|lada|lamborghini|lancia|land rover|ldv|leapmotor|lexus|ligier|lincoln|lotus|lucid|lynk & co|mahindra|man|maruti suzuki|maruti|maserati|maxus|maybach|mazda|mb|mclaren|mercedes benz|mercedes-benz|mercedes-amg|mercedes|mg|microcar|mini|mitsubishi|morgan|morris|moto guzzi|mv agusta|nio|nissan|omoda|opel|peterbilt|peugeot|piaggio|polaris|polestar|pontiac|porsche|proton|ram|renault|rivian|rolls royce|rolls-royce|rover|royal enfield|saab|scania|seat|seres|setra|sinotruk|skoda|smart|solaris|ssangyong|subaru|suzuki|sym|tata|temsa|tesla|togg|toyota|triumph|tvr|tvs|ud trucks|ud|van hool|vauxhall|vdl|vespa|vinfast|voge|volkswagen|volvo|vw|wiesmann|wuling|xpeng|yamaha|zeekr|zontes|škoda';
/** With the year of the model in front, as in `2019 Honda CR-V`. */
const makePattern = new RegExp(
  `^(?:(?:19|20)\\d\\d\\s+)?(${makes})(?:\\s*/\\s*|\\s+)(\\S.*)$`,
  'i',
);

/** What stands between them, where the make is not known: `Rimac / Nevera`. */
const slashPattern = /^([^\s/\d]+ ?|[^/\d]+ )\/( ?[^/]+)$/;

/** `VW Golf Variant`, `Opel / Corsa` */
function splitCar(found: RegExpExecArray | null): Pieces | undefined {
  const [, make, model] = found ?? [];
  return make === undefined || model === undefined
    ? undefined
    : { make: make.trim(), model: model.trim() };
}

/** Legal forms, and other words that stand in the name of an organisation. */
const organisation =
  /(?:^|[\s.,])(?:b\.?v|n\.?v|v\.?o\.?f|gmbh|ag|kg|ohg|e\.?k|s\.?a|s\.?a\.?s|s\.?a\.?r\.?l|sarl|s\.?l|s\.?r\.?l|s\.?p\.?a|ltd|limited|plc|llc|inc|co|sp|a\/s|aps|ab|oy|stichting|gemeente|provincie|vereniging|afd|afdeling|stiftung|gemeinde|landkreis|verein|e\.v|abt(?=\.)|abteilung|fondation|commune|mairie|association|foundation|council|dept|department|fundación|ayuntamiento|fondazione|comune|associazione|fundacja|gmina|stowarzyszenie|kommune?|forening|förening|stiftelsen|(?:stadt?|ville|city)(?= \S))(?:$|[\s.,])/i;

const salutation =
  /(?:^|\s)(?:dhr|mevr|mevrouw|mw|heer|fam|familie|herr|frau|hr|fr|mme|mlle|monsieur|madame|mr|mrs|ms|miss|sig|sra?|drs?|prof|ing|ir)(?:$|[\s.])/i;

/** What belongs before a surname, where it stands behind the first name. */
const infixes: ReadonlySet<string> = new Set(
  "van von vom zu zum zur und de den der des het 't ’t ten ter te in op aan du la le di da do dos das del della af av".split(
    ' ',
  ),
);

/** `Berg, Anna`, `Berg, Jan van den`, `Berg, van den, J.`, but not `Berg, GmbH`, and not `Berg, Dhr.` */
function splitName(text: string): Pieces | undefined {
  const [last = '', ...others] = text.split(',').map((part) => part.trim());
  const given = others.join(' ').split(/\s+/);
  const isName = last !== '' && others.length > 0 && !others.includes('') && !/[\d()]/.test(text);
  if (!isName || organisation.test(text) || salutation.test(others.join(' '))) return undefined;
  const isCapital = text === text.toUpperCase();
  const isInfix = (word: string) => infixes.has(isCapital ? word.toLowerCase() : word);
  const [infix = '', ...firstNames] = others;
  if (firstNames.length > 0 && !infix.split(/\s+/).every(isInfix)) return undefined;
  const lead = given.findIndex((word) => !isInfix(word));
  // Van is a name, too.
  const isLed = firstNames.length === 1 || given.slice(lead).every((word) => initials.test(word));
  if (firstNames.length > 1 || (lead > 0 && !isLed && !isCapital)) return undefined;
  const count = given.findLastIndex((word) => !isInfix(word)) + 1;
  const begin = lead > 0 && isLed ? lead : 0;
  const surname = [...given.slice(0, begin), ...given.slice(count), last].join(' ');
  const first_name = given.slice(begin, count).join(' ');
  return first_name === '' ? { surname } : { surname, first_name };
}

const initials = /^(?:\p{Lu}|(?:\p{Lu}\.)+)$/u;

/** Behind the name of the street, where a floor and a door may follow, as in `C/ Mayor 5, 2º B`. */
const numberBehind =
  /^([^\d,]+)[, ](\d+(?: ?[a-z])?(?:,\d{1,2} ?[ºª°]\.? ?[\p{L}\d]{0,4})?),([^,]+)$/iu;

/** As in French, before a word for a street: `12 bis rue de la Paix`, but not `1e Oosterparkstraat`. */
const numberBefore =
  /^(\d+(?: ?(?:bis|ter|quater|[a-d]))?)[, ]((?:all[ée]e|av|avenue|bd|blvd|boulevard|chauss[ée]e|chemin|clos|cours|drève|esplanade|faubourg|impasse|passage|place|promenade|quai|route|rte|rue|ruelle|sentier|square|voie)(?!\p{L})[^\d,]+)[, ](\d{4,5} \D+)$/iu;

/** `Dorpsstraat 12 A, 1234 AB Utrecht` */
function splitAddress(text: string): Pieces | undefined {
  const parts = text.split(/[,\n]/, maxParts).map((part) => part.trim());
  const line = parts.join(',');
  const [, before = '', way = '', townOf = ''] = numberBefore.exec(line) ?? [];
  const [, street = way, number = before, town = townOf] = numberBehind.exec(line) ?? [];
  const found = splitTown(town);
  return found && { street, house_nr: number.replace(',', ', '), ...found };
}

const maxParts = 6;

/** `1234 AB Utrecht`, `8400 Winterthur`; of `9000 ST GALLEN`, the letters may be of a Dutch postcode. */
function splitTown(text: string): Pieces | undefined {
  const [, postcode, place] =
    /^(\d{4} ?[A-Z]{2}|\d{4,5}|\d{3} \d\d|\d\d-\d{3}) (\D+)$/.exec(text) ?? [];
  if (postcode === undefined || place === undefined || /(?:ST|LA|LE)$/.test(postcode))
    return undefined;
  return { postcode, place };
}
