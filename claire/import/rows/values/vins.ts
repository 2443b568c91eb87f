import { phrase, type Phrase, quote } from '../../../problems';

/** Seventeen letters and digits without I, O and Q, by ISO 3779. */
const shape = /^[A-HJ-NPR-Z\d]{17}$/;

export const isWholeVin = (text: string): boolean => shape.test(tidyVin(text));

/** In capitals, and a whole one without what stands between its parts or around it. */
function tidyVin(text: string): string {
  const vin = text.trim().toUpperCase();
  const compact = vin.replace(/[^A-Z\d]/g, '');
  return shape.test(compact) ? compact : vin;
}

/** One character in all places, or words, as people type where a form asks for a VIN. */
export const isNoVin = (text: string): boolean => /^(.)\1*$/.test(text) || !/\d/.test(text);

/** The VIN that a text holds, and what is odd about it. */
export function readVin(text: string): { readonly vin: string; readonly odd?: Phrase } {
  const vin = tidyVin(text);
  const [found, ...others] = vin.length > maxText ? [] : (vin.match(among) ?? []);
  if (found !== undefined && others.length === 0 && found !== vin) {
    if (label.test(vin.replace(found, ''))) return { vin: found };
    return { vin: found, odd: phrase('moreThanVin', { value: quote(vin), vin: found }) };
  }
  const fault = vin === '' ? undefined : describeOddVin(vin);
  return fault === undefined ? { vin } : { vin, odd: phrase('vin', { value: quote(vin), fault }) };
}

/** A longer text is a story. */
const maxText = 100;

/** One with a letter and a digit. */
const among = /(?<![A-Z\d])(?=[A-Z]*\d)(?=\d*[A-Z])[A-HJ-NPR-Z\d]{17}(?![A-Z\d])/g;

/** `VIN: ` and `FIN `, without the number. */
const label = /^(?:[\p{L}\s.]{1,30}:|VIN|FIN)\s*$/u;

/** An odd VIN is a hint only: old cars, trailers and imports have others. */
export function describeOddVin(vin: string): Phrase | undefined {
  const characters = vin.replace(/\s/g, '').length;
  if (characters !== 17) return phrase('vinLength', { characters });
  return shape.test(vin) ? undefined : phrase('vinCharacters');
}
