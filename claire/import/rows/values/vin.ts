import { type Phrase, phrase } from '../../../problems';

/** Seventeen letters and digits without I, O and Q, by ISO 3779. */
const shape = /^[A-HJ-NPR-Z\d]{17}$/;
/** The digit that checks the others is asked for in North America only: others use its place freely. */
const northAmerican = /^[1-5]/;

const weights = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2];
const checkPlace = 8;

/** In capitals, and without the spaces and hyphens between the parts of a whole one. */
export function tidyVin(text: string): string {
  const vin = text.trim().toUpperCase();
  const compact = vin.replace(/[\s-]/g, '');
  return shape.test(compact) ? compact : vin;
}

/** Whether one character stands in all places, as people type where a form asks for a VIN. */
export function isFiller(vin: string): boolean {
  return /^(.)\1*$/.test(vin);
}

/** An odd VIN is a hint only: old cars, trailers and imports have others. */
export function describeOddVin(vin: string): Phrase | undefined {
  if (vin.length !== 17) return phrase('vinLength', { characters: vin.length });
  if (!shape.test(vin)) return phrase('vinCharacters');
  const isTyped = !northAmerican.test(vin) || checkDigit(vin) === vin[checkPlace];
  return isTyped ? undefined : phrase('vinCheckDigit');
}

/** By 49 CFR 565: the letters count as the digits below them. */
function checkDigit(vin: string): string {
  const letters = 'ABCDEFGH.JKLMN.P.R..STUVWXYZ';
  const digits = '12345678.12345.7.9..23456789';
  const sum = Array.from(vin).reduce((total, character, index) => {
    const digit = letters.includes(character) ? digits[letters.indexOf(character)] : character;
    return total + Number(digit) * (weights[index] ?? 0);
  }, 0);
  return sum % 11 === 10 ? 'X' : String(sum % 11);
}
