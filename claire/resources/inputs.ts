import { z } from 'zod/v4';
import { must } from '../models/values';

/** An input of exactly these fields: a misspelt filter must not be lost in silence. */
export const fields = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z.strictObject(shape, {
    error: (issue) =>
      issue.code === 'unrecognized_keys'
        ? `has no field ${issue.keys.join(', ')}; it takes ${Object.keys(shape).join(', ')}`
        : must('an object').error(issue),
  });

export const noInput = z.strictObject({});

export const customerKinds = ['driver', 'owner', 'contractor'] as const;

export const CustomerKind = z
  .enum(customerKinds, must('driver, owner or contractor'))
  .describe('Whose number the DMS number is; leave it out for the number of an appointment');
