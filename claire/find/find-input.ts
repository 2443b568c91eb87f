import { z } from 'zod/v4';
import { checkInput } from '../http/request';
import { formatNumber, hourlyLimit } from '../counts';
import { LocationId } from '../models';
import { must } from '../models/values';
import { fields } from '../resources/operation';
import { findDefaults } from './find-cost';

/** What a search can be looked for in; `auto` tries all that its text can be. */
export const searchFields = [
  'auto',
  'plate',
  'vin',
  'workOrder',
  'dmsNr',
  'customerNumber',
  'phone',
  'email',
  'name',
] as const;

export type SearchField = (typeof searchFields)[number];

export type MatchedField = Exclude<SearchField, 'auto'>;

/** More than a text message of 160. */
const maxLength = 200;
/** Before and after today each. */
const maxDays = 60;
const maxLimit = 100;
const plainText = 'must be plain text, without wild cards and markup';

const days = (description: string) =>
  z
    .int(must('a whole number'))
    .min(0, 'must be 0 or more')
    .max(maxDays, {
      error: ({ input }) =>
        `must be at most ${String(maxDays)}: ${String(input)} days are as many requests for each ` +
        `location, and Claire gives ${formatNumber(hourlyLimit)} an hour`,
    })
    .describe(description);

export const FindInput = fields({
  search: z
    .string(must('text'))
    .trim()
    .overwrite((text) => text.replace(/<([^<>@\s]+@[^<>@\s]+)>/g, '$1'))
    .max(maxLength, `must have at most ${String(maxLength)} characters`)
    .regex(/^(?:[^*%?<>{}[\]\\\p{Cc}]|\?(?![\p{L}\p{Nd}]))*$/u, plainText)
    .regex(/[\p{L}\p{Nd}].*[\p{L}\p{Nd}]/u, 'needs at least two letters or digits')
    .describe('A plate, telephone number, name, work order or VIN, as somebody types or says it'),
  searchIn: z
    .enum(searchFields, must(`one of ${searchFields.join(', ')}`))
    .default('auto')
    .describe('What the text is'),
  locationIds: z
    .array(LocationId, must('a list'))
    .default([])
    .describe('Locations to search; empty for all'),
  daysBack: days('Days before today').default(findDefaults.daysBack),
  daysAhead: days('Days after today').default(findDefaults.daysAhead),
  limit: z
    .int(must('a whole number'))
    .min(1, 'must be 1 or more')
    .max(maxLimit, `must be at most ${String(maxLimit)}`)
    .default(findDefaults.limit)
    .describe('Appointments at most'),
});

export type FindInput = z.input<typeof FindInput>;
export type FindQuery = z.output<typeof FindInput>;

export function parseFindInput(input: unknown): FindQuery {
  return checkInput(FindInput, input, () => 'find appointments');
}
