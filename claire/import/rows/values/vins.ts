import { fault, phrase, type Phrase, quote, quoting } from '../../../problems';
import { type CellRef, ParsedWithWarning } from './read-value';

/** Seventeen letters and digits without I, O and Q, by ISO 3779. */
export const wholeVin = /^[A-HJ-NPR-Z\d]{17}$/;

export const isWholeVin = (text: string): boolean => wholeVin.test(tidyVin(text));

/** In capitals, and a whole one without what stands between its parts or around it. */
function tidyVin(text: string): string {
  if (text.length > maxText) return text;
  const vin = text.trim().toUpperCase();
  const compact = vin.replace(/[^A-Z\d]/g, '');
  return wholeVin.test(compact) ? compact : vin;
}

/** The VIN that a text holds, with a remark where something is odd about it. */
export function readVin(text: string, place: () => CellRef): string | ParsedWithWarning {
  const vin = tidyVin(text);
  const [found, ...others] = vin.length > maxText ? [] : (vin.match(among) ?? []);
  if (found !== undefined && others.length === 0 && found !== vin) {
    if (label.test(vin.replace(found, ''))) return found;
    return new ParsedWithWarning(
      found,
      quoting(vin, fault('moreThanVin', { vin: found })),
      place(),
    );
  }
  const odd = vin === '' ? undefined : describeOddVin(vin);
  if (odd === undefined) return vin;
  return new ParsedWithWarning(vin, phrase('vin', { value: quote(vin), fault: odd }), place());
}

/** A longer text is a story. */
const maxText = 100;

/** One with a letter and a digit. */
const among = /(?<![A-Z\d])(?=[A-Z]*\d)(?=\d*[A-Z])[A-HJ-NPR-Z\d]{17}(?![A-Z\d])/g;

/** `VIN: ` and `FIN `, without the number. */
const label = /^(?:[\p{L}\s.]{1,30}:|VIN|FIN)\s*$/u;

/** An odd VIN is a hint only: old cars, trailers and imports have others. */
export function describeOddVin(vin: string): Phrase | undefined {
  const characters = vin.length > maxText ? vin.length : vin.replace(/\s/g, '').length;
  if (characters !== 17) return phrase('vinLength', { characters });
  return wholeVin.test(vin) ? undefined : phrase('vinCharacters');
}
