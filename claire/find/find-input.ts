import { z } from 'zod/v4';
import { LocationId } from '../models';
import { fields } from '../resources/inputs';
import { must } from '../models/values';

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

/** What an appointment can be found by. */
export type MatchedField = Exclude<SearchField, 'auto'>;

const maxLength = 100;
const maxDays = 60;
const maxLimit = 100;

const days = (description: string) =>
  z
    .int(must('a whole number'))
    .min(0, 'must be 0 or more')
    .max(maxDays, `must be at most ${String(maxDays)}`)
    .describe(description);

export const FindInput = fields({
  search: z
    .string(must('text'))
    .trim()
    .max(maxLength, `must have at most ${String(maxLength)} characters`)
    .describe('A plate, telephone number, name, work order or VIN, as somebody types or says it'),
  searchIn: z
    .enum(searchFields, must(`one of ${searchFields.join(', ')}`))
    .default('auto')
    .describe('What the text is'),
  locationIds: z
    .array(LocationId, must('a list'))
    .default([])
    .describe('Locations to search; empty for all'),
  daysBack: days('Days before today').default(7),
  daysAhead: days('Days after today').default(14),
  limit: z
    .int(must('a whole number'))
    .min(1, 'must be 1 or more')
    .max(maxLimit, `must be at most ${String(maxLimit)}`)
    .default(10)
    .describe('Appointments at most'),
});

export type FindInput = z.input<typeof FindInput>;
export type FindQuery = z.output<typeof FindInput>;
