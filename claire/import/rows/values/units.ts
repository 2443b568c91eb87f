import { fault } from '../../../problems';
import { cannotRead, type Unreadable } from './read-value';

/** What is told of a number whose unit is not that of its field, such as miles. */
export function describeOtherUnit(field: string, text: string): Unreadable | undefined {
  if (endsWithDigit.test(text)) return undefined;
  const unit = behindNumber.exec(text)?.[1] ?? '';
  if (unit === '') return undefined;
  if (isDistance.test(field)) {
    if (kilometres.test(unit)) return undefined;
    return cannotRead(text, fault('notKilometres'));
  }
  if (field !== 'price' || currency.test(unit)) return undefined;
  return cannotRead(text, fault('noAmount'));
}

const endsWithDigit = /\d$/;
const behindNumber = /\d[\s.,-]*(\p{L}[\p{L}./]*|%)\s*$/u;

const isDistance = /(?:^|_)(?:km|mileage)(?:_|$)/;
const kilometres = /^(?:km|kms|kilom[eè]t(?:ers?|res?))\.?$/i;
const currency = /^(?:eur|euros?|chf|fr|sfr|gbp|usd|dkk|sek|nok|pln)\.?$/i;
