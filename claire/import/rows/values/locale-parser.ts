import { isDate, type TimeReader } from '../../../times';
import { isAddress, isPlaceholder, listAddresses } from '../../../addresses';
import type { TypedField } from '../../../resources';
import { fault, phrase, type Phrase, quote, quoting } from '../../../problems';
import { MomentReader } from './moments';
import {
  describeNoDate,
  isGrouped,
  isNotYet,
  isNoValue,
  isSign,
  isUnknown,
  readYesOrNo,
  describeOtherUnit,
  isDistance,
  findForeignCurrency,
  isShortened,
  readNumberText,
  readWholeText,
  withoutAbout,
} from './texts';
import { isDated } from '../sample';
import { type OrderSettings, readLastDay } from './dates';
import { importFields } from '../import-fields';
import { hasWish, readCellWish, textKind } from '../fields/wishes';
import type { RowSettings } from '../settings';
import {
  cannotRead,
  type CellReader,
  contacts,
  explainNumber,
  isCorrect,
  mayBeginWithZero,
  type CellRef,
  readValue,
  ParsedWithWarning,
  ParseFailure,
  type ValueField,
  describeOddText,
  isPlainText,
  unwrapCell,
  unwrapText,
} from './read-value';
import { readAnswer } from './answers';
import { readChannel } from './channels';
import { remarkLostZero, type ZeroEvidence } from './lost-zeros';
import { readVin, wholeVin } from './vins';

/** How values are written; what is automatic and nothing has told is `auto` still. */
export type ValueSettings = OrderSettings &
  ZeroEvidence &
  Pick<RowSettings, 'source' | 'dateFormat' | 'decimals' | 'locationBy' | 'badValues'> & {
    /** Columns of numbers of which nothing can be sent, and why. */
    readonly mixedColumns?: ReadonlyMap<string, Phrase> | undefined;
    /** Columns of numbers of which some have marks of thousands. */
    readonly groupedColumns?: ReadonlySet<string> | undefined;
    /** Columns of surnames that hold more than addresses of e-mail. */
    readonly notAddresses?: ReadonlySet<string> | undefined;
  };

/** Reads values as a DMS writes them: dates, numbers, yes or no and locations by the settings. */
export class LocaleParser implements CellReader {
  readonly #moments: MomentReader;

  constructor(
    readonly times: TimeReader,
    private readonly settings: ValueSettings,
  ) {
    this.#moments = new MomentReader(times, settings);
  }

  get localTimes(): number {
    return this.#moments.localTimes;
  }

  /** Text and numbers are read; of the rest, what Claire's own form has is correct. */
  isCorrect(field: TypedField | undefined, value: unknown): boolean {
    const isText = typeof value === 'string' && field?.type === 'text';
    return !isText && typeof value !== 'number' && isCorrect(field, value);
  }

  read(field: ValueField, value: unknown, place: () => CellRef): unknown {
    const mixed = this.#refuseMixed(field, place);
    if (mixed !== undefined) return mixed;
    if (typeof value !== 'string') return this.#readOther(field, value, place);
    const isPlain = isPlainText(value);
    const text = isPlain ? value : unwrapText(value, field);
    const trimmed = text.trim();
    if (trimmed === '' && value.trim() !== '') return undefined;
    if (field.name === 'block_communication' && trimmed !== '')
      return isDated(trimmed, this.times) || readAnswer(trimmed, place, this.settings.badValues);
    const wish = remarkAddress(field.name, trimmed, place);
    if (wish !== undefined) return wish;
    if (isNone(field, trimmed, place)) return leaveOut(field, text, place);
    const odd = isPlain ? undefined : describeOddText(text);
    if (odd !== undefined) return new ParseFailure(odd);
    const read = this.#readText(field, text, place);
    if (read !== text) return read;
    if (isUnknown(field.name, trimmed))
      return new ParsedWithWarning(
        text,
        quoting(text, fault('noValueSent')),
        place(),
        isSign(trimmed),
      );
    return remarkText(field.name, text, place) ?? text;
  }

  readDateTime(field: ValueField, day: unknown, clock: unknown, place: CellRef): unknown {
    const mixed = this.#refuseMixed(field, () => place);
    if (mixed !== undefined) return mixed;
    const at = describePlace(field, () => place);
    const [date, time] = [unwrapCell(day, field), unwrapCell(clock, field)];
    if (!this.#isNone(field, date)) return this.#moments.readDateTime(date, time, at);
    const none = this.read(field, date, () => place);
    if (none instanceof ParseFailure) return none;
    return this.#moments.readDateTime(undefined, time, at) ?? none;
  }

  /** Whether the value says that there is none. */
  #isNone(field: ValueField, value: unknown): boolean {
    if (typeof value === 'string') return isNoValue(field, value.trim());
    return describeNoDate(field, value, this.times) !== undefined;
  }

  #readText(field: ValueField, text: string, place: () => CellRef): unknown {
    if (field.name === 'location_id') return this.#readLocation(text.trim());
    if (field.type === 'text') return this.#readPlainText(field, text, place);
    if (text.trim() === '') return undefined;
    switch (field.type) {
      case 'moment':
        return this.#moments.read(text, describePlace(field, place));
      case 'day':
        return this.#readDay(field, text, place);
      case 'whole number':
      case 'number':
        return this.#remarkNumber(field, text, place);
      case 'yes or no':
        return readYesOrNo(text) ?? cannotRead(text, fault('neitherYesNorNo'));
      default:
        return readValue(field.type, text, this.times);
    }
  }

  #readDay(field: ValueField, value: unknown, place: () => CellRef): unknown {
    const isDue = dueInMonth.test(field.name);
    const last = isDue && typeof value === 'string' ? readLastDay(value.trim()) : undefined;
    const day = last ?? this.#moments.readDay(value, describePlace(field, place));
    const isEarly = isDue && typeof day === 'string' && day < '2000';
    return isEarly ? cannotRead(value, fault('before2000')) : day;
  }

  /** With a remark where a number is about right only, or is of another currency. */
  #remarkNumber(field: ValueField, text: string, place: () => CellRef): unknown {
    const exact = withoutAbout(text);
    const currency = field.name === 'price' ? findForeignCurrency(text) : undefined;
    const number = readNumberField(field, exact ?? text, this.settings.decimals);
    // A system's own number, of which 0 is often none.
    if (field.name === channel && typeof number === 'number' && ![1, 2, 3].includes(number))
      return new ParsedWithWarning(undefined, phrase('mayBeWish', { value: quote(text) }), place());
    if (typeof number !== 'number' || (exact === undefined && currency === undefined)) {
      return number;
    }
    const odd =
      exact === undefined
        ? fault('currency', { currency: currency ?? '', number })
        : fault('approximate', { number });
    return new ParsedWithWarning(number, quoting(text, odd), place());
  }

  #refuseMixed({ type, isRequired }: ValueField, place: () => CellRef) {
    const { mixedColumns, badValues } = this.settings;
    const isMixed = mixedColumns !== undefined && mixedColumns.size > 0;
    if (!isMixed || !/number$|^moment$|^day$/.test(type)) return undefined;
    const mixed = mixedColumns.get(place().column);
    if (mixed === undefined) return undefined;
    const isRefused = isRequired === true || badValues === 'refuse';
    return isRefused ? new ParseFailure(mixed) : new ParsedWithWarning(undefined, mixed, place());
  }

  #readLocation(text: string): unknown {
    if (text === '') return undefined;
    if (this.settings.locationBy !== 'id') return text;
    const id = /^\d+$/.test(text) ? Number(text) : 0;
    return id > 0 ? id : cannotRead(text, fault('noLocationId'));
  }

  #readPlainText(field: ValueField, given: string, place: () => CellRef): unknown {
    const { name } = field;
    const isEmail = contacts.get(name) === 'email';
    const text = isEmail
      ? given
          .replace(link, '$1')
          .trimEnd()
          .replace(/[,;.]$/, '')
      : given;
    const { groupedColumns, shapes } = this.settings;
    const isNumber = mayBeginWithZero.has(name) || name === 'house_nr';
    const whole = isNumber ? wholeNumber.exec(text)?.[1] : undefined;
    const isFile = this.settings.source === 'columns';
    if (whole !== undefined && isFile && shapes?.get(place().column)?.has('version') !== true)
      return this.#readNumberOfText(field, Number(whole), place);
    if (mayBeginWithZero.has(name) && isShortened(text))
      return cannotRead(text, fault('shortened'));
    const missing = findMissingContact(name, text);
    if (missing !== undefined) return new ParseFailure(phrase(missing, { value: quote(text) }));
    if (isGrouped.test(text) && groupedColumns?.has(place().column) === true)
      return text.replace(/\D/g, '');
    if (name === 'surname') return this.#readName(text, place);
    if (name !== 'vin') return isFile ? this.#remarkLostZeros(name, text, place) : text;
    return wholeVin.test(text) ? text : readVin(text, place);
  }

  /** `Client` may be a column of addresses, as of a form on the web. */
  #readName(text: string, place: () => CellRef): unknown {
    const isOfAddresses =
      text.includes('@') &&
      isAddress(text) &&
      this.settings.notAddresses?.has(place().column) === false;
    return isOfAddresses
      ? new ParsedWithWarning(undefined, quoting(text, fault('addressForName')), place())
      : text;
  }

  /** A spreadsheet makes numbers of texts; what it has lost of them is not guessed. */
  #readNumberOfText(field: ValueField, value: number, place: () => CellRef): unknown {
    if (!Number.isSafeInteger(value)) return new ParseFailure(explainNumber(value));
    const text = String(value);
    if (!mayBeginWithZero.has(field.name)) return text;
    const read = this.read(field, text, place);
    if (read !== text) return read;
    return remarkLostZero(field.name, text, this.settings, place);
  }

  /** A spreadsheet that opens a file of text loses them too, in a whole column. */
  #remarkLostZeros(name: string, text: string, place: () => CellRef): unknown {
    const mayBe = contacts.get(name) === 'telephone' && /^[1-9]\d+$/.test(text);
    const isLost = mayBe && this.settings.shapes?.has(place().column) === false;
    return isLost ? remarkLostZero(name, text, this.settings, place) : text;
  }

  #readOther(field: ValueField, value: unknown, place: () => CellRef): unknown {
    if (field.name === 'block_communication' && isDated(value, this.times)) return true;
    const none = describeNoDate(field, value, this.times);
    if (none !== undefined) return leaveOut(field, none, place);
    // Databases give their largest numbers so.
    if (typeof value === 'bigint') return this.read(field, toNumber(value), place);
    if (field.type === 'moment') return this.#moments.read(value, describePlace(field, place));
    if (field.type === 'day') return this.#readDay(field, value, place);
    if (typeof value === 'number') {
      if (field.type === 'text' && this.settings.source === 'columns') {
        return this.#readNumberOfText(field, value, place);
      }
      if (mayBeginWithZero.has(field.name)) return new ParseFailure(explainNumber(value));
      if (field.name === 'location_id' && this.settings.locationBy !== 'id') return String(value);
      if (field.type === 'yes or no' || field.name === channel)
        return this.read(field, String(value), place);
    }
    // A spreadsheet makes a date of the house number 3-3.
    const isNoText = field.type === 'text' && this.settings.source === 'columns';
    if (isNoText && isDate(value, this.times)) return new ParseFailure(phrase('textNotNoDate'));
    return refuseNegative(field, readValue(field.type, value, this.times));
  }
}

const channel = 'preferred_communication_channel';

/** The number of a field, or why it is none that the field can take. */
export function readNumberField(
  field: ValueField,
  text: string,
  decimals: RowSettings['decimals'],
): unknown {
  const { name, type } = field;
  const special = name === channel ? readChannel(text) : describeOtherUnit(name, text);
  if (special !== undefined) return special;
  const read = type === 'whole number' ? readWholeText : readNumberText;
  return refuseNegative(field, read(text, decimals));
}

/** `mailto:jan@example.nl`, and `Jan <jan@example.nl>` as mail programs copy it. */
const link = /^(?:mailto:|[^@<>]*<)([^\s@<>;,]+@[^\s@<>;,]+)>?$/i;

/** `26900001.0`, as a program writes a column of numbers in which one is missing. */
const wholeNumber = /^(\d{1,15})[.,]00?$/;

/** Inspections are due, and warranties end, at the end of a month. */
const dueInMonth = /(?:^|_)(?:apk|hu)_date|warranty_date_end/;

/** Text where a number would lose digits. */
function toNumber(value: bigint): number | string {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : String(value);
}

/** Nothing is sent for it, and the first is told. */
function leaveOut({ isRequired }: ValueField, text: string, place: () => CellRef): unknown {
  if (isRequired === true) return cannotRead(text, fault('noValueGiven'));
  return new ParsedWithWarning(
    undefined,
    quoting(text, fault('noValue')),
    place(),
    !isWritten(text),
  );
}

/** Whether a text says that there is no value. */
function isNone(field: ValueField, text: string, place: () => CellRef): boolean {
  if (isNoValue(field, text) || isNoNumber(field.name, text, place)) return true;
  return contacts.get(field.name) === 'email' && isPlaceholder(text);
}

/** Systems write 0 or `new` for no number. All work orders, or customers, of it would be one; a job may have such a code. */
function isNoNumber(name: string, text: string, place: () => CellRef): boolean {
  const isTelephone = contacts.get(name) === 'telephone';
  if (!isTelephone && name !== 'dms_nr' && name !== 'wo_nr') return false;
  if (isTelephone) return /^0+$/.test(text);
  if (!/^0+$/.test(text) && !isNotYet(text)) return false;
  const { path, column } = place();
  return !(path ?? column).startsWith('interventions');
}

/** Words of a person, not a sign or the mark of a system for nothing. */
function isWritten(text: string): boolean {
  return /\p{L}{2}/u.test(text) && text.trim().includes(' ');
}

/** Midnight is no time for a workshop, and nobody is born tomorrow. */
function describePlace({ name }: ValueField, place: () => CellRef): CellRef {
  return { ...place(), needsTime: timedFields.has(name), isPast: pastDays.has(name) };
}

const timedFields = new Set(['time_car_app', 'scheduled_in', 'scheduled_out']);
const pastDays = new Set(
  'birthday dms_registration rdw_first_registration rdw_first_registration_nl'.split(' '),
);

function refuseNegative({ name }: ValueField, value: unknown): unknown {
  const isBelow = typeof value === 'number' && value < 0 && isDistance.test(name);
  return isBelow ? cannotRead(value, fault('negative')) : value;
}

/** What a text of a customer in Claire's own form says of messages; it is correct else. */
export function remarkWish(name: string, text: unknown, place: () => CellRef) {
  if (typeof text !== 'string' || !place().column.startsWith('customer_')) return undefined;
  return remarkAddress(name, text.trim(), place) ?? remarkText(name, text, place);
}

/** Words that wish for no messages, where an address or a channel is due. */
function remarkAddress(
  name: string,
  text: string,
  place: () => CellRef,
): ParsedWithWarning | undefined {
  const isAddress = contacts.has(name);
  const mayHold = isAddress || name === channel;
  const wish = mayHold ? readCellWish(text, isAddress ? 'address' : 'answer') : undefined;
  if (wish === undefined || (wish === 'none' && isAddress)) return undefined;
  const isSent = isAddress && findMissingContact(name, text) === undefined;
  const said = phrase(wish === 'block' ? 'wishInCell' : 'mayBeWish', { value: quote(text) });
  return new ParsedWithWarning(isSent ? text : undefined, said, place());
}

const customerTexts: ReadonlySet<string> = new Set(
  importFields
    .filter(({ path, type }) => path.startsWith('customer_driver.') && type === 'text')
    .filter(({ name }) => !contacts.has(name))
    .map(({ name }) => name),
);

/** DMSs write a wish into a name or another text of a customer, where they have room. */
function remarkText(
  name: string,
  text: string,
  place: () => CellRef,
): ParsedWithWarning | undefined {
  if (!customerTexts.has(name) || !hasWish(text, textKind(name))) return undefined;
  const at = place();
  if (!(at.path ?? at.column).startsWith('customer_')) return undefined;
  return new ParsedWithWarning(text, phrase('mayBeWish', { value: quote(text) }), at);
}

/** `06-` is the beginning of a telephone number. */
const minDigits = 5;

/** Words where an address or a number belongs, such as `heeft geen` and `jan(at)example.nl`. */
function findMissingContact(
  field: string,
  text: string,
): 'noEmailAddress' | 'noTelephoneNumber' | undefined {
  const contact = contacts.get(field);
  if (contact === undefined || text.trim() === '') return undefined;
  if (contact === 'email') return listAddresses(text).length === 0 ? 'noEmailAddress' : undefined;
  return text.replace(/\D/g, '').length < minDigits || !/[1-9]/.test(text)
    ? 'noTelephoneNumber'
    : undefined;
}
