import { z } from 'zod/v4';
import { enumerations, type EnumerationName } from '../models/enumerations';
import { must } from '../models/values';

/** An input of exactly these fields: a misspelt filter must not be lost in silence. */
export const fields = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z.strictObject(shape, {
    error: (issue) =>
      issue.code === 'unrecognized_keys'
        ? `has no field ${issue.keys.join(', ')}; it takes ${Object.keys(shape).join(', ')}`
        : must('an object').error(issue),
  });

export const nothing = z.strictObject({});

export const customerKinds = ['driver', 'owner', 'contractor'] as const;

export const CustomerKind = z
  .enum(customerKinds, must('driver, owner or contractor'))
  .describe('Whose number the DMS number is; leave it out for the number of an appointment');

/** A value of an enumeration of numbers; the message lists what there is. */
export function oneOf(enumeration: EnumerationName, description: string) {
  const values = enumerations[enumeration].map((known) => Number(known.value));
  const error = must(`one of ${values.join(', ')}`);
  return z
    .int(error)
    .refine((value) => values.includes(value), error)
    .meta({ description, enum: values });
}
